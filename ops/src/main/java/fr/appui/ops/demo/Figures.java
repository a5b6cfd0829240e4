package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.command.signalement.CloseSignalement;
import fr.appui.command.signalement.CorrectSignalement;
import fr.appui.command.signalement.MergeSignalement;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.signalement.ReopenSignalement;
import fr.appui.command.signalement.SignalementCommand;
import fr.appui.command.signalement.UnmergeSignalement;
import fr.appui.command.signalement.WithdrawSignalement;
import fr.appui.command.supportrequest.AnswerSupportRequest;
import fr.appui.command.supportrequest.AssignSupportRequest;
import fr.appui.command.supportrequest.CloseSupportRequest;
import fr.appui.command.supportrequest.CompleteFollowUp;
import fr.appui.command.supportrequest.CorrectSupportRequest;
import fr.appui.command.supportrequest.LinkSupportRequest;
import fr.appui.command.supportrequest.MergeSupportRequest;
import fr.appui.command.supportrequest.NoteOnSupportRequest;
import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.command.supportrequest.PlanFollowUp;
import fr.appui.command.supportrequest.ReclassifySupportRequest;
import fr.appui.command.supportrequest.ReferSupportRequest;
import fr.appui.command.supportrequest.ReopenSupportRequest;
import fr.appui.command.supportrequest.SupportRequestCommand;
import fr.appui.command.supportrequest.UnmergeSupportRequest;
import fr.appui.command.supportrequest.WithdrawSupportRequest;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some acts add up to, reckoned beside the register and in another way than it counts: the answer that the
 * register's figures are compared with.
 */
record Figures(Map<UUID, Standing> requests, Map<UUID, Standing> signalements) {

    /** Where one request stands after some acts. */
    record Standing(Centre centre, Sector sector, LocalDate day, boolean counts, boolean open) {
        private Standing of(Sector newSector, LocalDate newDay) {
            return new Standing(centre, newSector, newDay, counts, open);
        }

        private Standing counting(boolean now) {
            return new Standing(centre, sector, day, now, open);
        }

        private Standing open(boolean now) {
            return new Standing(centre, sector, day, counts, now);
        }
    }

    static Figures of(Stream<Act> acts) {
        var standings = new HashMap<UUID, Standing>();
        var signalements = new HashMap<UUID, Standing>();
        acts.forEach(act -> {
            if (act.command() instanceof SupportRequestCommand command) {
                standings.compute(command.id(), (_, before) -> after(before, command));
            } else if (act.command() instanceof SignalementCommand command) {
                signalements.compute(command.id(), (_, before) -> after(before, command));
            }
        });
        return new Figures(standings, signalements);
    }

    /** Requests that count, received from one day to another, both included. */
    long received(LocalDate from, LocalDate to, Predicate<Standing> which) {
        return received(requests, from, to, which);
    }

    /** Signalements that count, likewise. */
    long signalements(LocalDate from, LocalDate to, Predicate<Standing> which) {
        return received(signalements, from, to, which);
    }

    private static long received(
            Map<UUID, Standing> standings, LocalDate from, LocalDate to, Predicate<Standing> which) {
        return standings.values().stream()
                .filter(one -> one.counts && !one.day.isBefore(from) && !one.day.isAfter(to))
                .filter(which)
                .count();
    }

    /** Requests that are open. */
    long open() {
        return requests.values().stream().filter(one -> one.counts && one.open).count();
    }

    /** Signalements that are still followed. */
    long followed() {
        return signalements.values().stream()
                .filter(one -> one.counts && one.open)
                .count();
    }

    private static Standing after(@Nullable Standing before, SignalementCommand command) {
        if (command instanceof ReceiveSignalement c) {
            return new Standing(c.centre(), c.sector(), day(c.receivedAt()), true, true);
        }
        var was = requireNonNull(before, "an act on a signalement that is not there");
        return switch (command) {
            case CloseSignalement _ -> was.open(false);
            case ReopenSignalement _ -> was.counts ? was.open(true) : was.counting(true);
            case WithdrawSignalement _, MergeSignalement _ -> was.counting(false);
            case UnmergeSignalement _ -> was.counting(true);
            case CorrectSignalement c ->
                was.of(
                        c.details().sector() == null ? was.sector : c.details().sector(),
                        c.details().receivedAt() == null
                                ? was.day
                                : day(c.details().receivedAt()));
            default -> was;
        };
    }

    private static Standing after(@Nullable Standing before, SupportRequestCommand command) {
        if (command instanceof OpenSupportRequest c) {
            return new Standing(c.centre(), c.sector(), day(c.receivedAt()), true, c.answer() == null);
        }
        var was = requireNonNull(before, "an act on a request that is not there");
        return switch (command) {
            case OpenSupportRequest _ -> was;
            case AnswerSupportRequest _, ReferSupportRequest _, CloseSupportRequest _ -> was.open(false);
            case ReopenSupportRequest _ -> was.counts ? was.open(true) : was.counting(true);
            case WithdrawSupportRequest _, MergeSupportRequest _ -> was.counting(false);
            case UnmergeSupportRequest _ -> was.counting(true);
            case ReclassifySupportRequest c -> c.sector() == null ? was : was.of(c.sector(), was.day);
            case CorrectSupportRequest c -> c.receivedAt() == null ? was : was.of(was.sector, day(c.receivedAt()));
            case AssignSupportRequest _,
                    LinkSupportRequest _,
                    NoteOnSupportRequest _,
                    PlanFollowUp _,
                    CompleteFollowUp _ -> was;
        };
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Definitions.PARIS);
    }
}
