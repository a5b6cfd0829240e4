package fr.appui.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Approved;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.answer.AnswerEvent.Superseded;
import fr.appui.shared.answer.AnswerEvent.Withdrawn;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.answer.Doubt;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerDecisionsTest {
    private static final UUID OLD = UUID.fromString("0195a000-0000-7000-8000-0000000000b1");
    private static final UUID NEW = UUID.fromString("0195a000-0000-7000-8000-0000000000b2");
    private static final Instant NOW = Instant.parse("2020-03-02T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final SealedText WHY = new SealedText("périmée");

    @Test
    void a_proposal_is_approved_once() {
        assertThat(new ApproveAnswer(OLD, NOW).decide(proposed(OLD, Centre.ARA)))
                .containsExactly(new Approved(OLD, NOW));
        assertThat(new ApproveAnswer(OLD, NOW).decide(approved(OLD, Centre.ARA)))
                .isEmpty();
    }

    @Test
    void what_was_never_proposed_is_unknown() {
        assertThatThrownBy(() -> new ApproveAnswer(OLD, NOW).decide(Optional.<AnswerFacts>empty()))
                .isInstanceOf(UnknownCase.class);
    }

    @Test
    void an_approved_answer_takes_over_from_another() {
        assertThat(supersede(approved(NEW, Centre.ARA)).decide(approved(OLD, Centre.ARA)))
                .containsExactly(new Superseded(OLD, NEW, NOW));
        assertThat(supersede(approved(NEW, Centre.ARA)).decide(superseded())).isEmpty();
    }

    @Test
    void only_an_approved_answer_takes_over_and_only_from_one_that_was_approved() {
        refused("not-approved", () -> supersede(proposed(NEW, Centre.ARA)).decide(approved(OLD, Centre.ARA)));
        refused("itself", () -> supersede(approved(OLD, Centre.ARA)).decide(approved(OLD, Centre.ARA)));
        assertThatThrownBy(() -> supersede(approved(NEW, Centre.ARA)).decide(proposed(OLD, Centre.ARA)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answer.not-approved");
    }

    @Test
    void a_centre_may_leave_its_text_for_the_networks_but_the_network_not_for_a_centres() {
        assertThat(supersede(approved(NEW, null)).decide(approved(OLD, Centre.ARA)))
                .hasSize(1);
        refused("unknown-answer", () -> supersede(approved(NEW, Centre.ARA)).decide(approved(OLD, null)));
        refused("unknown-answer", () -> supersede(approved(NEW, Centre.IDF)).decide(approved(OLD, Centre.ARA)));
    }

    @Test
    void what_is_superseded_or_withdrawn_is_neither_approved_nor_superseded_again() {
        assertThatThrownBy(() -> new ApproveAnswer(OLD, NOW).decide(superseded()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ApproveAnswer(OLD, NOW).decide(withdrawn()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> supersede(approved(NEW, Centre.ARA)).decide(withdrawn()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_answer_is_withdrawn_once() {
        var withdrawal = new WithdrawAnswer(OLD, WHY, ReasonCode.NEW_INFORMATION, NOW);

        assertThat(withdrawal.decide(approved(OLD, Centre.ARA)))
                .containsExactly(new Withdrawn(OLD, WHY, ReasonCode.NEW_INFORMATION, NOW));
        assertThat(withdrawal.decide(withdrawn())).isEmpty();
    }

    @Test
    void doubt_follows_from_state_and_day() {
        assertThat(proposed(OLD, null).orElseThrow().doubt(FIRST)).isEqualTo(Doubt.NOT_APPROVED);
        assertThat(approved(OLD, null).orElseThrow().doubt(FIRST)).isNull();
        assertThat(approved(OLD, null).orElseThrow().doubt(LAST)).isNull();
        assertThat(approved(OLD, null).orElseThrow().doubt(FIRST.minusDays(1))).isEqualTo(Doubt.NOT_YET_VALID);
        assertThat(approved(OLD, null).orElseThrow().doubt(LAST.plusDays(1))).isEqualTo(Doubt.NO_LONGER_VALID);
        assertThat(superseded().orElseThrow().doubt(FIRST)).isEqualTo(Doubt.SUPERSEDED);
        assertThat(withdrawn().orElseThrow().doubt(FIRST)).isEqualTo(Doubt.WITHDRAWN);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deciding) {
        assertThatThrownBy(deciding)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("code").containsExactly(code));
    }

    private static SupersedeAnswer supersede(Optional<AnswerFacts> by) {
        return new SupersedeAnswer(OLD, by.orElseThrow(), NOW);
    }

    private static Optional<AnswerFacts> proposed(UUID id, @Nullable Centre centre) {
        return after(id, centre);
    }

    private static Optional<AnswerFacts> approved(UUID id, @Nullable Centre centre) {
        return after(id, centre, new Approved(id, NOW));
    }

    private static Optional<AnswerFacts> superseded() {
        return after(OLD, Centre.ARA, new Approved(OLD, NOW), new Superseded(OLD, NEW, NOW));
    }

    private static Optional<AnswerFacts> withdrawn() {
        return after(OLD, Centre.ARA, new Withdrawn(OLD, WHY, ReasonCode.OTHER, NOW));
    }

    private static Optional<AnswerFacts> after(UUID id, @Nullable Centre centre, AnswerEvent... more) {
        var facts = AnswerFacts.after(
                null,
                new Proposed(
                        id, centre, "gale", new SealedText("Gale"), new SealedText("…"), List.of(), FIRST, LAST, NOW));
        for (var event : more) {
            facts = AnswerFacts.after(facts, event);
        }
        return Optional.of(facts);
    }
}
