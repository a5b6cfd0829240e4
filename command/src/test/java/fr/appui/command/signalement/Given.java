package fr.appui.command.signalement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.command.signalement.SignalementState.Unknown;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.rule.DayUnit;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent.ClusterThresholdDefined;
import fr.appui.shared.rule.RuleEvent.DeadlineDefined;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import fr.appui.shared.signalement.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signalement with a past: what was given, then what a command makes of it. */
record Given(SignalementState state) {
    static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    static final UUID OTHER_CASE = UUID.fromString("0195a000-0000-7000-8000-000000000002");
    static final UUID SOMEONE = UUID.fromString("0195a000-0000-7000-8000-0000000000a1");
    static final String NUMBER = "S-ARA-2020-00001";
    static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2020-03-17T08:00:00Z");
    static final Instant APRIL = Instant.parse("2020-04-20T08:00:00Z");
    static final RuleBook RULES = RuleBook.founding();
    static final SealedText TEXT = new SealedText("Foyer actif au deuxième étage.");
    static final SealedText REASON = new SealedText("Erreur de saisie.");
    static final Criterion GROUPED = new Criterion("2017", "2");
    static final Facility NURSING_HOME = new Facility("690000007", "EHPAD d'Exemple", "Lyon", null);
    static final RuleVersion IRA_V1 = new RuleVersion("CLUSTER_IRA", 1);
    static final RuleVersion HOLIDAYS = new RuleVersion("HOLIDAYS_METROPOLE", 1);

    /** Received on Monday with six residents ill since Saturday. */
    static final Received RECEIVED = received(new CaseCount(day("2020-03-16"), 6, 1, 0), day("2020-03-14"));

    static final Judged CLUSTER = new Judged(ID, IRA_V1, 6, 5, Verdict.CLUSTER, MONDAY);
    static final DeadlineSet ACKNOWLEDGE = set(Step.ACKNOWLEDGEMENT, "2020-03-18", "2020-03-16", MONDAY);
    static final DeadlineSet ASSESS = set(Step.ASSESSMENT, "2020-03-23", "2020-03-16", MONDAY);
    static final DeadlineSet CLOSE = set(Step.CLOSURE, "2020-03-26", "2020-03-16", MONDAY);
    static final Acknowledged ACKNOWLEDGED = new Acknowledged(ID, null, MONDAY);
    static final InformationRequested ASKED = new InformationRequested(ID, 1, TEXT, day("2020-03-20"), MONDAY);
    static final Closed CLOSED = new Closed(ID, TEXT, null, TUESDAY);
    static final Withdrawn WITHDRAWN = new Withdrawn(ID, REASON, ReasonCode.DUPLICATE, TUESDAY);

    static Received received(@Nullable CaseCount cases, @Nullable LocalDate firstCaseOn) {
        return received(MONDAY, Sector.EMS, SignalementKind.IRA, NURSING_HOME, cases, firstCaseOn);
    }

    static Received received(
            Instant at,
            Sector sector,
            SignalementKind kind,
            Facility facility,
            @Nullable CaseCount cases,
            @Nullable LocalDate firstCaseOn) {
        return new Received(
                ID,
                NUMBER,
                Centre.ARA,
                "84",
                "69",
                at,
                null,
                SignalementOrigin.PORTAL,
                "PORTAIL-1",
                sector,
                null,
                facility,
                kind,
                List.of(GROUPED),
                null,
                cases,
                firstCaseOn,
                TEXT,
                Framework.REGIONAL,
                null,
                at);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static DeadlineSet set(Step step, String dueOn, String countedFrom, Instant at) {
        return new DeadlineSet(
                ID, step, day(dueOn), day(countedFrom), new RuleVersion("DEADLINE_" + step, 1), HOLIDAYS, at);
    }

    /** The book once an administrator has made every rule stricter, from the beginning of the register on. */
    static RuleBook stricter() {
        var ever = day("2000-01-01");
        return RULES.with(
                        new ClusterThresholdDefined(ID, SignalementKind.IRA, 2, 4, ever, null, "Arrêté", true, MONDAY))
                .with(new DeadlineDefined(
                        ID, Step.ACKNOWLEDGEMENT, 1, DayUnit.CALENDAR_DAYS, ever, null, "Arrêté", true, MONDAY))
                .with(new DeadlineDefined(
                        ID, Step.CLOSURE, 1, DayUnit.CALENDAR_DAYS, ever, null, "Arrêté", true, MONDAY));
    }

    static Given nothing() {
        return new Given(new Unknown());
    }

    static Given given(SignalementEvent... events) {
        return new Given(SignalementState.evolve(new Unknown(), List.of(events)));
    }

    /** As it was taken in, and then these. */
    static Given followed(SignalementEvent... events) {
        var all = new ArrayList<SignalementEvent>(List.of(RECEIVED, CLUSTER, ACKNOWLEDGE, ASSESS, CLOSE));
        all.addAll(List.of(events));
        return new Given(SignalementState.evolve(new Unknown(), all));
    }

    Live live() {
        return (Live) state;
    }

    SignalementFacts facts() {
        return live().facts();
    }

    SignalementStatus status() {
        return facts().status();
    }

    Then when(SignalementCommand.OfOne command) {
        return new Then(state, command);
    }

    /** Nothing is decided before one of these is asked. */
    record Then(SignalementState state, SignalementCommand.OfOne command) {
        Given then(SignalementEvent... expected) {
            assertThat(command.decide(state)).containsExactly(expected);
            return new Given(SignalementState.evolve(state, List.of(expected)));
        }

        /** Whatever happens, for tests that look at a part of it. */
        List<SignalementEvent> all() {
            return command.decide(state);
        }

        void thenNothingHappens() {
            assertThat(command.decide(state)).isEmpty();
        }

        void thenRefused(String code) {
            assertThatThrownBy(() -> command.decide(state))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.code()).isEqualTo(code));
        }

        void thenInvalid(String field, String code) {
            assertThatThrownBy(() -> command.decide(state))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            no -> assertThat(no.errors()).singleElement().satisfies(error -> {
                                assertThat(error.field()).isEqualTo(field);
                                assertThat(error.code()).isEqualTo(code);
                            }));
        }

        void thenFails(Class<? extends Throwable> type) {
            assertThatThrownBy(() -> command.decide(state)).isInstanceOf(type);
        }
    }
}
