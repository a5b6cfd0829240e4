package fr.appui.command.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.command.supportrequest.SupportRequestState.Unknown;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A request with a past: what was given, then what a command makes of it. */
record Given(SupportRequestState state) {
    static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    static final UUID OTHER_CASE = UUID.fromString("0195a000-0000-7000-8000-000000000002");
    static final UUID SOMEONE = UUID.fromString("0195a000-0000-7000-8000-0000000000a1");
    static final String NUMBER = "D-ARA-2020-00001";
    static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2020-03-17T08:00:00Z");
    static final SealedText QUESTION = new SealedText("Quel masque pour un soin ?");
    static final SealedText ANSWER = new SealedText("Un FFP2.");
    static final SealedText REASON = new SealedText("Erreur de saisie.");
    static final Facility HOSPITAL = new Facility("690000007", "CH d'Exemple", "Lyon", null);
    static final Requester CALLER = new Requester("A. Exemple", "cadre de santé", "0400000000", null);

    static final Opened OPENED = new Opened(
            ID,
            NUMBER,
            Centre.ARA,
            "84",
            "69",
            MONDAY,
            Channel.PHONE,
            Sector.EMS,
            null,
            HOSPITAL,
            CALLER,
            List.of(Theme.PPE, Theme.COVID19),
            QUESTION,
            10,
            Framework.REGIONAL,
            MONDAY);
    static final Answered ANSWERED = new Answered(ID, ANSWER, MONDAY, 5, MONDAY);
    static final Referred REFERRED = new Referred(ID, ReferralTarget.EMH, null, null, MONDAY);
    static final Closed CLOSED = new Closed(ID, Outcome.ORAL_ADVICE, MONDAY);
    static final Withdrawn WITHDRAWN = new Withdrawn(ID, REASON, ReasonCode.DUPLICATE, MONDAY);

    static final Merged MERGED = new Merged(ID, OTHER_CASE, REASON, ReasonCode.DUPLICATE, MONDAY);

    static Given nothing() {
        return new Given(new Unknown());
    }

    static Given given(SupportRequestEvent... events) {
        return new Given(SupportRequestState.evolve(new Unknown(), List.of(events)));
    }

    static Given merged() {
        return given(OPENED, MERGED);
    }

    Live live() {
        return (Live) state;
    }

    Status status() {
        return live().facts().status();
    }

    Then when(SupportRequestCommand.OfOne command) {
        return new Then(state, command);
    }

    /** Nothing is decided before one of these is asked. */
    record Then(SupportRequestState state, SupportRequestCommand.OfOne command) {
        Given then(SupportRequestEvent... expected) {
            assertThat(command.decide(state)).containsExactly(expected);
            return new Given(SupportRequestState.evolve(state, List.of(expected)));
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

    static Stream<Given> everyStateThatCounts() {
        return Stream.of(given(OPENED), given(OPENED, ANSWERED), given(OPENED, REFERRED), given(OPENED, CLOSED));
    }
}
