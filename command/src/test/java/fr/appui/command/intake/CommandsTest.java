package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Two writers at one stream: the second attempt is decided like a first one. */
class CommandsTest {
    private static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final Submission SUBMISSION = new Submission(
            UUID.randomUUID(),
            new Actor(UUID.randomUUID(), Role.HOTLINE, null, null),
            Origin.PAGE,
            "/test",
            ID,
            false,
            "{}",
            UUID.randomUUID());

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<Object> seen = new ArrayList<>();

    private record Touch(UUID id) implements CaseCommand {
        static final String HANDLER = "touch";

        @Override
        public String handler() {
            return HANDLER;
        }
    }

    @Test
    void a_conflict_is_decided_anew_on_the_version_that_the_caller_named() {
        bus.subscribe(Touch.HANDLER, message -> {
            seen.add(message.getMetaData().get(Commands.IF_MATCH));
            if (seen.size() == 1) {
                throw new ConcurrencyException("the stream has moved on");
            }
            var receipt = new Receipt(SUBMISSION);
            receipt.written(4, 7);
            return receipt;
        });

        var outcome = commands().take(SUBMISSION, 2, () -> new Touch(ID));

        assertThat(seen).containsExactly(2, 2);
        assertThat(outcome.answer().version()).isEqualTo(4);
    }

    @Test
    void what_the_case_says_on_the_next_attempt_is_the_answer() {
        bus.subscribe(Touch.HANDLER, message -> {
            seen.add(message);
            throw seen.size() == 1 ? new ConcurrencyException("the stream has moved on") : new Refused(Refused.STALE);
        });

        assertThatThrownBy(() -> commands().take(SUBMISSION, 2, () -> new Touch(ID)))
                .isInstanceOf(Refused.class)
                .hasMessage("stale");
        assertThat(seen).hasSize(2);
    }

    @Test
    void a_stream_that_never_rests_is_busy() {
        bus.subscribe(Touch.HANDLER, message -> {
            seen.add(message);
            throw new ConcurrencyException("the stream has moved on");
        });

        assertThatThrownBy(() -> commands().take(SUBMISSION, 2, () -> new Touch(ID)))
                .isInstanceOf(Refused.class)
                .hasMessage("busy");
        assertThat(seen).hasSizeGreaterThan(2);
    }

    private Commands commands() {
        return new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), _ -> Optional.empty());
    }
}
