package fr.appui.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.Conclusion;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Answered;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.finding.FindingEvent.Reopened;
import fr.appui.shared.finding.FindingEvent.Settled;
import fr.appui.shared.finding.FindingEvent.Withdrawn;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingDecisionsTest {
    private static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-000000000210");
    private static final UUID EVALUATOR = UUID.fromString("0195a000-0000-7000-8000-0000000000e1");
    private static final Instant NOW = Instant.parse("2020-11-09T09:00:00Z");
    private static final SealedText TEXT = new SealedText("Pourquoi ?");

    private static final Answered ANSWERED = new Answered(ID, TEXT, NOW);
    private static final Settled SETTLED = new Settled(ID, Conclusion.EXPLAINED, null, NOW);
    private static final Withdrawn WITHDRAWN = new Withdrawn(ID, TEXT, ReasonCode.OTHER, NOW);
    private static final Reopened REOPENED = new Reopened(ID, TEXT, ReasonCode.OTHER, NOW);

    @Test
    void an_answer_stands_beside_those_before() {
        assertThat(new AnswerFinding(ID, TEXT, NOW).decide(after())).containsExactly(ANSWERED);
        assertThat(new AnswerFinding(ID, TEXT, NOW).decide(after(ANSWERED))).containsExactly(ANSWERED);
        assertThat(after(ANSWERED, ANSWERED).answers()).isEqualTo(2);
    }

    @Test
    void it_is_settled_with_or_without_an_answer_and_once() {
        var settle = new SettleFinding(ID, Conclusion.EXPLAINED, null, NOW);

        assertThat(settle.decide(after())).containsExactly(SETTLED);
        assertThat(settle.decide(after(ANSWERED))).containsExactly(SETTLED);
        assertThat(settle.decide(after(SETTLED))).isEmpty();
        refused("finding.settled", () -> new SettleFinding(ID, Conclusion.UPHELD, null, NOW).decide(after(SETTLED)));
    }

    @Test
    void what_is_settled_or_withdrawn_is_opened_again_before_anything_is_said() {
        refused("finding.settled", () -> new AnswerFinding(ID, TEXT, NOW).decide(after(SETTLED)));
        refused("finding.withdrawn", () -> new AnswerFinding(ID, TEXT, NOW).decide(after(WITHDRAWN)));
        refused(
                "finding.withdrawn",
                () -> new SettleFinding(ID, Conclusion.UPHELD, null, NOW).decide(after(WITHDRAWN)));
        var reopen = new ReopenFinding(ID, TEXT, ReasonCode.OTHER, NOW);
        assertThat(reopen.decide(after(SETTLED))).containsExactly(REOPENED);
        assertThat(reopen.decide(after(WITHDRAWN))).containsExactly(REOPENED);
        assertThat(reopen.decide(after(ANSWERED))).isEmpty();
    }

    @Test
    void opened_again_it_is_what_it_was() {
        assertThat(after(SETTLED, REOPENED).status()).isEqualTo(FindingStatus.OPEN);
        assertThat(after(ANSWERED, WITHDRAWN, REOPENED).status()).isEqualTo(FindingStatus.ANSWERED);
        assertThat(after(ANSWERED, SETTLED, REOPENED).conclusion()).isNull();
    }

    @Test
    void whatever_became_of_it_it_can_be_taken_back_once() {
        var withdraw = new WithdrawFinding(ID, TEXT, ReasonCode.OTHER, NOW);

        assertThat(withdraw.decide(after(ANSWERED, SETTLED))).containsExactly(WITHDRAWN);
        assertThat(withdraw.decide(after(WITHDRAWN))).isEmpty();
    }

    @Test
    void what_was_never_raised_is_unknown_and_what_was_is_not_raised_again() {
        assertThatThrownBy(() -> new AnswerFinding(ID, TEXT, NOW).decide(Optional.<FindingFacts>empty()))
                .isInstanceOf(UnknownCase.class);
        refused("id-reused", () -> raise().decide(Optional.of(after())));
    }

    private static RaiseFinding raise() {
        return new RaiseFinding(
                ID,
                "C-ARA-2020-00001",
                FindingKind.QUESTION,
                Centre.ARA,
                null,
                new CitedEvent(7, "support-request.opened", "D-ARA-2020-00001"),
                TEXT,
                EVALUATOR,
                NOW);
    }

    private static FindingFacts after(FindingEvent... events) {
        var facts = FindingFacts.after(
                null, (Raised) raise().decide(Optional.empty()).getFirst());
        for (var event : events) {
            facts = FindingFacts.after(facts, event);
        }
        return facts;
    }

    private static void refused(String code, Runnable deciding) {
        assertThatThrownBy(deciding::run).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
