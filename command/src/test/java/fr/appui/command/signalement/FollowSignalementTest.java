package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGED;
import static fr.appui.command.signalement.Given.ASKED;
import static fr.appui.command.signalement.Given.CLOSED;
import static fr.appui.command.signalement.Given.GROUPED;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.OTHER_CASE;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.SOMEONE;
import static fr.appui.command.signalement.Given.TEXT;
import static fr.appui.command.signalement.Given.TUESDAY;
import static fr.appui.command.signalement.Given.WITHDRAWN;
import static fr.appui.command.signalement.Given.day;
import static fr.appui.command.signalement.Given.followed;
import static fr.appui.command.signalement.Given.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.CriterionAdded;
import fr.appui.shared.signalement.SignalementEvent.FeedbackGiven;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Linked;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import fr.appui.shared.signalement.SignalementStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done to a signalement from its receipt to its closing, and what each state leaves possible. */
class FollowSignalementTest {
    private static final Criterion DEATH = new Criterion("2017", "3");
    private static final Assessed ASSESSED = new Assessed(ID, TEXT, TUESDAY);
    private static final InformationReceived CAME = new InformationReceived(ID, 1, TEXT, TUESDAY);

    /** One thing done, and what it writes where it is new. */
    record Act(SignalementCommand.OfOne command, SignalementEvent event) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    static Stream<Act> what_ends_with_the_closing() {
        return Stream.of(
                new Act(new AcknowledgeSignalement(ID, TEXT, TUESDAY), new Acknowledged(ID, TEXT, TUESDAY)),
                new Act(new AssessSignalement(ID, TEXT, TUESDAY), ASSESSED),
                new Act(new AddCriterion(ID, DEATH, RULES, TUESDAY), new CriterionAdded(ID, DEATH, TUESDAY)),
                new Act(
                        new RequestInformation(ID, REASON, day("2020-03-01"), TUESDAY),
                        new InformationRequested(ID, 2, REASON, day("2020-03-01"), TUESDAY)),
                new Act(
                        new RemindOfInformation(ID, 1, null, null, TEXT, TUESDAY),
                        new Reminded(ID, 1, null, null, TEXT, TUESDAY)),
                new Act(new TakeMeasure(ID, TEXT, TUESDAY), new MeasureTaken(ID, TEXT, TUESDAY)));
    }

    static Stream<Act> what_stays_possible() {
        return Stream.of(
                new Act(new AssignSignalement(ID, SOMEONE, TUESDAY), new Assigned(ID, SOMEONE, TUESDAY)),
                new Act(new ReceiveInformation(ID, 1, TEXT, TUESDAY), CAME),
                new Act(new GiveFeedback(ID, TEXT, TUESDAY), new FeedbackGiven(ID, TEXT, TUESDAY)),
                new Act(new NoteOnSignalement(ID, TEXT, TUESDAY), new Noted(ID, TEXT, TUESDAY)),
                new Act(new LinkSignalement(ID, OTHER_CASE, TUESDAY), new Linked(ID, OTHER_CASE, TUESDAY)),
                new Act(
                        new WithdrawSignalement(ID, REASON, ReasonCode.DUPLICATE, TUESDAY),
                        new Withdrawn(ID, REASON, ReasonCode.DUPLICATE, TUESDAY)));
    }

    @ParameterizedTest
    @MethodSource({"what_ends_with_the_closing", "what_stays_possible"})
    void it_is_done_while_the_signalement_is_followed(Act act) {
        followed(ASKED).when(act.command).then(act.event);
        nothing().when(act.command).thenFails(UnknownCase.class);
    }

    @ParameterizedTest
    @MethodSource("what_ends_with_the_closing")
    void it_is_not_done_once_it_is_closed(Act act) {
        followed(ASKED, CLOSED).when(act.command).thenRefused("signalement.closed");
    }

    @ParameterizedTest
    @MethodSource("what_stays_possible")
    void it_is_still_done_once_it_is_closed(Act act) {
        assertThat(followed(ASKED, CLOSED).when(act.command).then(act.event).status())
                .isIn(SignalementStatus.CLOSED, SignalementStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource({"what_ends_with_the_closing", "what_stays_possible"})
    void nothing_is_done_once_it_is_withdrawn(Act act) {
        if (act.command instanceof WithdrawSignalement) {
            followed(ASKED, WITHDRAWN).when(act.command).thenNothingHappens();
        } else {
            followed(ASKED, WITHDRAWN).when(act.command).thenRefused("signalement.withdrawn");
        }
    }

    @Test
    void what_is_already_so_changes_nothing_in_any_state() {
        followed(ACKNOWLEDGED, CLOSED)
                .when(new AcknowledgeSignalement(ID, null, TUESDAY))
                .thenNothingHappens();
        followed(ASSESSED, WITHDRAWN)
                .when(new AssessSignalement(ID, TEXT, TUESDAY))
                .thenNothingHappens();
        followed(CLOSED).when(new AddCriterion(ID, GROUPED, RULES, TUESDAY)).thenNothingHappens();
        followed(new Assigned(ID, SOMEONE, TUESDAY), WITHDRAWN)
                .when(new AssignSignalement(ID, SOMEONE, TUESDAY))
                .thenNothingHappens();
        followed(ASKED, CAME, CLOSED)
                .when(new ReceiveInformation(ID, 1, TEXT, TUESDAY))
                .thenNothingHappens();
        followed(ASKED, CAME).when(new ReceiveInformation(ID, 1, null, TUESDAY)).thenNothingHappens();
        followed(new Linked(ID, OTHER_CASE, TUESDAY))
                .when(new LinkSignalement(ID, OTHER_CASE, TUESDAY))
                .thenNothingHappens();
    }

    @Test
    void other_words_are_said_beside_the_first_without_moving_its_time() {
        var after = followed(ACKNOWLEDGED, ASKED, CAME)
                .when(new AcknowledgeSignalement(ID, TEXT, TUESDAY))
                .then(new Acknowledged(ID, TEXT, TUESDAY))
                .when(new ReceiveInformation(ID, 1, REASON, Given.APRIL))
                .then(new InformationReceived(ID, 1, REASON, Given.APRIL));

        assertThat(after.facts().acknowledgedAt()).isEqualTo(Given.MONDAY);
        assertThat(after.facts().informationRequest(1))
                .hasValueSatisfying(it -> assertThat(it.receivedAt()).isEqualTo(TUESDAY));
    }

    @Test
    void a_criterion_must_be_one_of_its_scheme() {
        followed()
                .when(new AddCriterion(ID, new Criterion("2017", "1c"), RULES, TUESDAY))
                .thenInvalid("code", "unknown-code");
        followed()
                .when(new AddCriterion(ID, new Criterion("2001", "1c"), RULES, TUESDAY))
                .then(new CriterionAdded(ID, new Criterion("2001", "1c"), TUESDAY));
    }

    @Test
    void nobody_is_reminded_of_what_was_never_asked_or_has_come() {
        var reminder = new RemindOfInformation(
                ID, 1, new SealedText("ehpad@exemple.fr"), new SealedText("Relance"), TEXT, TUESDAY);

        followed().when(reminder).thenInvalid("informationRequest", "signalement.information-request-unknown");
        followed(ASKED, CAME).when(reminder).thenRefused("signalement.information-received");
        followed()
                .when(new ReceiveInformation(ID, 2, null, TUESDAY))
                .thenInvalid("informationRequest", "signalement.information-request-unknown");
    }

    @Test
    void each_request_has_its_own_last_day() {
        var after = followed(ASKED)
                .when(new RequestInformation(ID, REASON, day("2020-03-19"), TUESDAY))
                .then(new InformationRequested(ID, 2, REASON, day("2020-03-19"), TUESDAY));

        assertThat(after.facts().deadline(Step.INFORMATION, 1))
                .hasValueSatisfying(it -> assertThat(it.dueOn()).isEqualTo("2020-03-20"));
        assertThat(after.facts().deadline(Step.INFORMATION, 2))
                .hasValueSatisfying(it -> assertThat(it.dueOn()).isEqualTo("2020-03-19"));
    }

    @Test
    void it_is_not_linked_to_itself() {
        followed().when(new LinkSignalement(ID, ID, TUESDAY)).thenInvalid("to", "self");
    }
}
