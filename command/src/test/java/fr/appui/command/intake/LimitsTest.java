package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.account.AccountCommand;
import fr.appui.command.supportrequest.SupportRequestCommand;
import fr.appui.shared.party.SealedText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every body says how much it takes: without a limit the binder breaks down on the first use of the field. */
class LimitsTest {

    static Stream<Class<?>> bodies() {
        return Stream.of(SupportRequestCommand.class, AccountCommand.class)
                .flatMap(LimitsTest::commands)
                .map(LimitsTest::body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void every_text_list_and_number_has_its_limits(Class<?> body) {
        for (var component : body.getRecordComponents()) {
            assertThat(isLimited(component))
                    .as("%s of %s", component.getName(), body)
                    .isTrue();
        }
    }

    @Test
    void there_are_bodies_to_look_at() {
        assertThat(bodies()).hasSizeGreaterThan(15);
    }

    private static boolean isLimited(RecordComponent component) {
        var accessor = component.getAccessor();
        var type = component.getType();
        if (type == Integer.class) {
            return accessor.isAnnotationPresent(Min.class) && accessor.isAnnotationPresent(Max.class);
        }
        if (Reflected.isNested(type)) {
            return Arrays.stream(type.getRecordComponents()).allMatch(LimitsTest::isLimited);
        }
        return !List.of(String.class, SealedText.class, List.class).contains(type)
                || accessor.isAnnotationPresent(Size.class);
    }

    private static Stream<Class<?>> commands(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(LimitsTest::commands)
                : Stream.of(sealed);
    }

    private static Class<?> body(Class<?> command) {
        return Arrays.stream(command.getDeclaredClasses())
                .filter(PostBody.class::isAssignableFrom)
                .findAny()
                .orElseThrow(() -> new AssertionError(command + " has no body"));
    }
}
