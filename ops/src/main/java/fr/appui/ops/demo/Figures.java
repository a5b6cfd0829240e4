package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityCommand;
import fr.appui.command.activity.CancelActivity;
import fr.appui.command.activity.CompleteActivity;
import fr.appui.command.activity.CorrectActivity;
import fr.appui.command.activity.EnterActivity;
import fr.appui.command.activity.Told;
import fr.appui.command.activity.WithdrawActivity;
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
import fr.appui.shared.activity.Participants;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some acts add up to, reckoned beside the register and in another way than it counts: the answer that the
 * register's figures are compared with.
 */
record Figures(Map<UUID, Standing> requests, Map<UUID, Standing> signalements, Map<UUID, Deed> works) {

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

    /**
     * Where one of the other works stands.
     *
     * @param day {@code null} while it is only planned
     */
    record Deed(Centre centre, Told told, @Nullable LocalDate day, boolean counts) {
        private Deed counting(boolean now) {
            return new Deed(centre, told, day, now);
        }

        private Deed of(Telling newTold, @Nullable Instant newDone, boolean now) {
            return new Deed(centre, newTold.told(), newDone == null ? day : Figures.day(newDone), now);
        }
    }

    static Figures of(Stream<Act> acts) {
        var standings = new HashMap<UUID, Standing>();
        var signalements = new HashMap<UUID, Standing>();
        var works = new HashMap<UUID, Deed>();
        acts.forEach(act -> {
            if (act.command() instanceof SupportRequestCommand command) {
                standings.compute(command.id(), (_, before) -> after(before, command));
            } else if (act.command() instanceof SignalementCommand command) {
                signalements.compute(command.id(), (_, before) -> after(before, command));
            } else if (act.command() instanceof ActivityCommand command) {
                works.compute(command.id(), (_, before) -> after(before, command));
            }
        });
        return new Figures(standings, signalements, works);
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

    /** What the other works add up to in a period: a sum, or of a stock each centre's last value. */
    long works(Measure measure, Framework framework, @Nullable Sector sector, LocalDate from, LocalDate to) {
        var those = works.values().stream()
                .filter(one -> one.counts
                        && one.day != null
                        && !one.day.isBefore(from)
                        && !one.day.isAfter(to)
                        && requireNonNullElse(one.told.framework(), Framework.REGIONAL) == framework)
                .filter(one -> amount(one.told, measure, sector) > 0);
        return switch (Definitions.of(measure).kind()) {
            case STOCK ->
                those
                        .collect(Collectors.toMap(
                                Deed::centre,
                                one -> one,
                                BinaryOperator.maxBy(Comparator.comparing(one -> requireNonNull(one.day)))))
                        .values()
                        .stream()
                        .mapToLong(one -> amount(one.told, measure, sector))
                        .sum();
            case UNIQUE ->
                those.filter(one -> one.told.stated() != null
                                && from.equals(one.told.stated().from())
                                && to.equals(one.told.stated().to()))
                        .mapToLong(one -> amount(one.told, measure, sector))
                        .sum();
            default -> those.mapToLong(one -> amount(one.told, measure, sector)).sum();
        };
    }

    /**
     * What a half-year counts of a measure that adds up, whatever its framework.
     *
     * @param of {@code null}: the whole network
     * @param sector {@code null}: all, and what has none
     */
    long at(Measure measure, @Nullable Centre of, @Nullable Sector sector, HalfYear half) {
        Predicate<Standing> there = one -> (of == null || one.centre == of) && (sector == null || one.sector == sector);
        return switch (measure) {
            case SUPPORT_REQUESTS -> received(half.from(), half.to(), there);
            case SIGNALEMENTS -> signalements(half.from(), half.to(), there);
            default -> {
                var own = new HashMap<>(works);
                own.values().removeIf(one -> of != null && one.centre != of);
                var those = new Figures(Map.of(), Map.of(), own);
                var sectors =
                        new ArrayList<@Nullable Sector>(sector == null ? List.of(Sector.values()) : List.of(sector));
                if (sector == null) {
                    sectors.add(null);
                }
                yield Stream.of(Framework.values())
                        .flatMapToLong(framework -> sectors.stream()
                                .mapToLong(one -> those.works(measure, framework, one, half.from(), half.to())))
                        .sum();
            }
        };
    }

    private static long amount(Told told, Measure measure, @Nullable Sector sector) {
        if (measure == Measure.WEBINAR_PARTICIPANTS) {
            return told.kind() == ActivityKind.WEBINAR ? participants(told, sector) : 0;
        }
        if (told.sector() != sector) {
            return 0;
        }
        var stated = told.stated();
        if (stated != null && stated.measure() == measure) {
            return requireNonNull(stated.value()).longValueExact();
        }
        var one = switch (measure) {
            case ON_SITE_ACTIONS -> told.mode() == ActionMode.ON_SITE;
            case REMOTE_CONFERENCES -> told.mode() == ActionMode.REMOTE;
            case EMH_ACTIONS -> told.mode() == ActionMode.EMH;
            case CRISIS_MEETINGS -> told.kind() == ActivityKind.CRISIS;
            case SPF_SIGNALEMENT_MEETINGS -> told.kind() == ActivityKind.SPF_SIGNALEMENT;
            case REGIONAL_WORKING_GROUPS -> told.kind() == ActivityKind.WORKING_GROUP && told.level() == Level.REGIONAL;
            case NATIONAL_PROJECTS -> told.kind() == ActivityKind.PROJECT && told.level() == Level.NATIONAL;
            case WEBINARS -> told.kind() == ActivityKind.WEBINAR;
            case PRACTICE_DOCUMENTS -> told.kind() == ActivityKind.PRACTICE_DOCUMENT;
            case COMMUNICATION_TOOLS -> told.kind() == ActivityKind.COMMUNICATION_TOOL;
            case ARS_SURVEYS -> told.kind() == ActivityKind.ARS_SURVEY;
            case DRAFTING_CONTRIBUTIONS -> told.kind() == ActivityKind.CONTRIBUTION_DRAFTING;
            case REVIEW_CONTRIBUTIONS -> told.kind() == ActivityKind.CONTRIBUTION_REVIEW;
            case PRESS_WRITTEN, PRESS_TELEVISION, PRESS_RADIO ->
                told.kind() != null && told.kind().name().equals(measure.name());
            default -> false;
        };
        return one ? 1 : 0;
    }

    private static long participants(Told told, @Nullable Sector sector) {
        if (told.sectors() == null) {
            return told.sector() == sector && told.participants() != null ? told.participants() : 0;
        }
        return told.sectors().stream()
                .filter(part -> part.sector() == sector)
                .mapToLong(Participants::participants)
                .sum();
    }

    private static Deed after(@Nullable Deed before, ActivityCommand command) {
        if (command instanceof EnterActivity c) {
            var done = c.doneAt();
            return new Deed(c.centre(), c.told(), done == null ? null : day(done), done != null);
        }
        var was = requireNonNull(before, "an act on a work that is not there");
        var told = new Telling(was.told);
        return switch (command) {
            case CompleteActivity c -> {
                told.participants = c.participants();
                told.sectors = c.sectors();
                yield was.of(told, c.doneAt(), true);
            }
            case CorrectActivity c -> {
                told.sector = c.told().sector() == null ? told.sector : c.told().sector();
                told.mode = c.told().mode() == null ? told.mode : c.told().mode();
                if (c.told().stated() != null && told.stated != null) {
                    var stated = told.stated;
                    told.stated = new Statement(
                            stated.from(),
                            stated.to(),
                            stated.measure(),
                            c.told().stated().value(),
                            stated.indicator(),
                            stated.source());
                }
                yield was.of(told, c.doneAt(), was.counts);
            }
            case CancelActivity _, WithdrawActivity _ -> was.counting(false);
            default -> was;
        };
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
