package fr.appui.ops.metrics;

import fr.appui.command.intake.CommandTaken;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code appui.commands}: how many commands were handled and how long each took, by command and outcome. The outcome is
 * {@code taken}, the refusal's code, {@code conflict} (decided anew or answered 409), or {@code breakdown}.
 */
@Component
public final class CommandMeters implements MessageMonitor<CommandMessage<?>> {
    private final MeterRegistry registry;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> message) {
        var sample = Timer.start(registry);
        var command = message.getPayloadType().getSimpleName();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                stop("taken");
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                stop(outcome(cause));
            }

            @Override
            public void reportIgnored() {
                stop("ignored");
            }

            private void stop(String outcome) {
                sample.stop(Timer.builder("appui.commands")
                        .description("Commands handled")
                        .tag("command", command)
                        .tag("outcome", outcome)
                        .publishPercentileHistogram()
                        .register(registry));
            }
        };
    }

    private static String outcome(@Nullable Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused.code();
            case NotAllowed refused -> refused.code();
            case UnknownCase _ -> "unknown";
            case ConcurrencyException _ -> "conflict";
            case CommandTaken _ -> "conflict";
            case null, default -> "breakdown";
        };
    }
}
