package fr.appui.command.trial;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.Refused;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Trials;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.trial.DayRule;
import fr.appui.shared.trial.Move;
import fr.appui.shared.trial.Only;
import fr.appui.shared.trial.Trial;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.trial.TrialEvent.Defined;
import fr.appui.shared.trial.TrialStatus;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wants to know what would be counted by another rule. */
public record DefineTrial(UUID id, SealedText name, Trial trial, Instant occurredAt) implements TrialCommand {
    private static final int NAME = 120;
    private static final int CODES = 40;

    @Override
    public List<TrialEvent> decide(Optional<TrialStatus> known) {
        if (known.isPresent()) {
            throw new Refused("id-reused");
        }
        return List.of(new Defined(id, name, trial, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param measure the official one that it begins with
     * @param own absent: it is compared with the official one
     * @param moves at most one for a sub-sector
     * @param day absent: the official day
     */
    record Body(
            @Nullable UUID id,
            @Size(max = NAME) SealedText name,
            Measure measure,
            @Nullable Boolean own,
            @Nullable @Size(max = CODES) List<Move> moves,
            @Nullable @Size(max = CODES) List<Sector> sectors,
            @Nullable @Size(max = CODES) List<SubSector> subSectors,
            @Nullable @Size(max = CODES) List<Channel> channels,
            @Nullable @Size(max = CODES) List<Framework> frameworks,
            @Nullable @Size(max = CODES) List<Theme> themes,
            @Nullable @Size(max = CODES) List<SignalementOrigin> origins,
            @Nullable @Size(max = CODES) List<SignalementKind> signalementKinds,
            @Nullable DayRule day,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.inTextsOf(this));
            var base = Definitions.of(measure);
            if (!Trials.bases().contains(base)) {
                errors.add(new InputError("measure", "declared-measure"));
            } else if (day != null && !Trials.days(base).contains(day)) {
                errors.add(new InputError("day", "not-with-measure"));
            }
            var ofRequests = base.counted() == CaseKind.SUPPORT_REQUEST;
            var ofSignalements = base.counted() == CaseKind.SIGNALEMENT;
            mustFit(errors, "moves", moves, ofRequests || ofSignalements);
            mustFit(errors, "subSectors", subSectors, ofRequests || ofSignalements);
            mustFit(errors, "channels", channels, ofRequests);
            mustFit(errors, "themes", themes, !ofSignalements);
            mustFit(errors, "origins", origins, ofSignalements);
            mustFit(errors, "signalementKinds", signalementKinds, ofSignalements);
            if (moves != null && !moves.stream().map(Move::subSector).allMatch(new HashSet<SubSector>()::add)) {
                errors.add(new InputError("moves", "repeated"));
            }
            return errors;
        }

        private static void mustFit(List<InputError> errors, String field, @Nullable List<?> said, boolean fits) {
            if (said != null && !said.isEmpty() && !fits) {
                errors.add(new InputError(field, "not-with-measure"));
            }
        }

        Trial trial() {
            return new Trial(
                    measure,
                    Boolean.TRUE.equals(own),
                    all(moves),
                    new Only(
                            all(sectors),
                            all(subSectors),
                            all(channels),
                            all(frameworks),
                            all(themes),
                            all(origins),
                            all(signalementKinds)),
                    requireNonNullElse(day, DayRule.OFFICIAL));
        }

        private static <T> List<T> all(@Nullable List<T> said) {
            return requireNonNullElse(said, List.of());
        }
    }

    static DefineTrial of(UUID id, Body body, Instant now) {
        return new DefineTrial(id, body.name(), body.trial(), requireNonNullElse(body.occurredAt(), now));
    }
}
