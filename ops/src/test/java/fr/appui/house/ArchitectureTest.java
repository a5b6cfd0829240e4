package fr.appui.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Term;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The house: which room may know which. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "fr.appui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Features of the design, and the views that add no fact; a room of one of these names holds nothing else. */
    private static final Set<String> FEATURES = Set.of(
            "supportrequest",
            "signalement",
            "activity",
            "account",
            "answer",
            "facility",
            "reference",
            "rule",
            "workspace",
            "mail",
            "counter",
            "consolidation",
            "trial",
            "audit",
            "evaluation",
            "finding");

    /** What each side has beside its features: how it is asked, how it answers. */
    private static final Set<String> COMMAND_SERVES = Set.of("intake", "policy", "importing");

    private static final Set<String> QUERY_SERVES = Set.of(
            "reading",
            "page",
            "importing",
            "live",
            "link",
            "merge",
            "search",
            "export",
            "subject",
            "citation",
            "factsheet");

    @ArchTest
    static final ArchRule the_language_is_plain_java = classes()
            .that()
            .resideInAPackage("fr.appui.shared..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fr.appui.shared..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_language_does_no_input_or_output = noClasses()
            .that()
            .resideInAPackage("fr.appui.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.channels..", "java.nio.file..", "java.net..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule reading_never_calls_writing = noClasses()
            .that()
            .resideInAPackage("fr.appui.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.appui.command..", "fr.appui.ops..", "org.axonframework..");

    @ArchTest
    static final ArchRule writing_knows_neither_reading_nor_sql = noClasses()
            .that()
            .resideInAPackage("fr.appui.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.appui.query..", "fr.appui.ops..", "java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule posts_are_taken_by_the_write_side = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .and()
            .areDeclaredInClassesThat(are_not_the_machine())
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("fr.appui.command..");

    @ArchTest
    static final ArchRule gets_are_answered_by_the_read_side = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .and()
            .areDeclaredInClassesThat(are_not_the_machine())
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("fr.appui.query..");

    @ArchTest
    static final ArchRule only_the_machine_has_a_clock =
            noClasses().that().resideOutsideOfPackage("fr.appui.ops..").should().callMethodWhere(reads_the_time());

    /** A stream of rows that nobody closes keeps its connection for ever. */
    @ArchTest
    static final ArchRule rows_are_read_to_their_end =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule events_are_records_of_immutable_parts = classes()
            .that()
            .areAssignableTo(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould(hold_only_immutable_parts());

    @ArchTest
    static final ArchRule deciding_knows_no_framework = noClasses()
            .that()
            .areAssignableTo(CaseCommand.class)
            .and()
            .areRecords()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.axonframework.."));

    /**
     * But what a caller says, and the names of those who work here (decision 0039); a line asks the body it becomes.
     */
    @ArchTest
    static final ArchRule every_sealed_text_is_searched_for_patients = classes()
            .that()
            .areAssignableTo(PostBody.class)
            .and(hold(SealedText.class))
            .and()
            .resideOutsideOfPackages(
                    "fr.appui.command.supportrequest", "fr.appui.command.account", "fr.appui.command.workspace")
            .and()
            .doNotHaveSimpleName("ExtractionLine")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PatientIdentity.class);

    /** One without limits is told so by a breakdown only, when somebody types into it for the first time. */
    @ArchTest
    static final ArchRule every_field_of_a_post_says_its_limits =
            classes().that().areAssignableTo(PostBody.class).and().areRecords().should(say_all_their_limits());

    @ArchTest
    static final ArchRule no_feature_of_the_language_goes_in_circles =
            slices().matching("fr.appui.shared.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_feature_of_the_write_side_goes_in_circles =
            slices().matching("fr.appui.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_feature_of_the_read_side_goes_in_circles =
            slices().matching("fr.appui.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_room_of_the_machine_goes_in_circles =
            slices().matching("fr.appui.ops.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void a_feature_bears_the_same_name_everywhere(JavaClasses all) {
        assertThat(rooms(all, "fr.appui.command.")).isSubsetOf(union(FEATURES, COMMAND_SERVES));
        assertThat(rooms(all, "fr.appui.query.")).isSubsetOf(union(FEATURES, QUERY_SERVES));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }

    private static Set<String> rooms(JavaClasses all, String side) {
        return all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(side))
                .map(name -> name.substring(side.length()).split("\\.")[0])
                .collect(Collectors.toSet());
    }

    private static DescribedPredicate<JavaClass> are_not_the_machine() {
        return DescribedPredicate.not(resideInAPackage("fr.appui.ops.."));
    }

    private static DescribedPredicate<JavaClass> hold(Class<?> type) {
        return DescribedPredicate.describe(
                "hold a " + type.getSimpleName(),
                holder -> holder.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(type)));
    }

    private static DescribedPredicate<JavaCall<?>> reads_the_time() {
        var clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName(),
                Clock.class.getName(),
                System.class.getName());
        var readings = Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");
        return DescribedPredicate.describe(
                "reads the time",
                call -> clocks.contains(call.getTargetOwner().getName())
                        && readings.contains(call.getTarget().getName()));
    }

    private static ArchCondition<JavaClass> hold_only_immutable_parts() {
        return new ArchCondition<>("hold only immutable parts") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                event.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !isImmutable(field.getRawType()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(event, field.getFullName())));
            }
        };
    }

    private static ArchCondition<JavaClass> say_all_their_limits() {
        return new ArchCondition<>("say all their limits") {
            @Override
            public void check(JavaClass body, ConditionEvents events) {
                unlimited(body.reflect())
                        .forEach(component -> events.add(SimpleConditionEvent.violated(
                                body,
                                "%s.%s".formatted(component.getDeclaringRecord().getName(), component.getName()))));
            }
        };
    }

    /** As the reader of bodies asks for them; those of a nested object included. */
    private static Stream<RecordComponent> unlimited(Class<?> body) {
        return Arrays.stream(body.getRecordComponents()).flatMap(component -> {
            var type = component.getType() == List.class
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            var nested = type.isRecord() && type != SealedText.class && !Term.class.isAssignableFrom(type)
                    ? unlimited(type)
                    : Stream.<RecordComponent>empty();
            return Stream.concat(hasItsLimits(component, type) ? Stream.empty() : Stream.of(component), nested);
        });
    }

    private static boolean hasItsLimits(RecordComponent component, Class<?> item) {
        var accessor = component.getAccessor();
        if (component.getType() == List.class || item == String.class || item == SealedText.class) {
            return accessor.isAnnotationPresent(Size.class);
        }
        return item != Integer.class
                || accessor.isAnnotationPresent(Min.class) && accessor.isAnnotationPresent(Max.class);
    }

    private static boolean isImmutable(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || Set.of(
                                "java.lang.String",
                                "java.lang.Integer",
                                "java.lang.Long",
                                "java.util.UUID",
                                "java.time.Instant",
                                "java.time.LocalDate",
                                "java.util.List")
                        .contains(type.getName());
    }
}
