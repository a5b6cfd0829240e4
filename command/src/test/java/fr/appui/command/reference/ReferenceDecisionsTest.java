package fr.appui.command.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.ReferenceEvent.ThemeDefined;
import fr.appui.shared.term.TermHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceDecisionsTest {
    private static final Instant NOW = Instant.parse("2022-05-20T08:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 31);
    private static final Theme MPOX = new Theme("MPOX");

    @Test
    void a_new_theme_is_in_use_from_its_first_day_to_its_last() {
        var history = told(null, define("Mpox", MAY, DECEMBER));

        assertThat(history.isValidOn(MAY.minusDays(1))).isFalse();
        assertThat(history.isValidOn(MAY)).isTrue();
        assertThat(history.isValidOn(DECEMBER)).isTrue();
        assertThat(history.isValidOn(DECEMBER.plusDays(1))).isFalse();
    }

    @Test
    void a_code_is_defined_once() {
        var known = Optional.of(told(null, define("Mpox", MAY, null)));

        assertThatThrownBy(() -> define("Mpox", MAY, null).decide(known))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reference.exists");
        assertThatThrownBy(() -> new DefineTerm(Theme.PPE, meaning("EPI", MAY, null), NOW).decide(Optional.empty()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void another_version_speaks_from_its_own_first_day_on() {
        var history =
                told(told(null, define("Variole du singe", MAY, null)), revise(MPOX.id(), "Mpox", DECEMBER, null));

        assertThat(label(history, MAY)).isEqualTo("Variole du singe");
        assertThat(label(history, DECEMBER)).isEqualTo("Mpox");
    }

    @Test
    void a_version_with_the_same_first_day_takes_the_place_of_the_earlier() {
        var history = told(told(null, define("Variolle", MAY, null)), revise(MPOX.id(), "Variole", MAY, null));

        assertThat(history.versions()).hasSize(1);
        assertThat(label(history, MAY)).isEqualTo("Variole");
    }

    @Test
    void a_retired_term_does_not_fall_back_to_the_version_before() {
        var history = told(told(null, define("Mpox", MAY, null)), revise(MPOX.id(), "Mpox", DECEMBER, DECEMBER));

        assertThat(history.isValidOn(DECEMBER.plusDays(1))).isFalse();
    }

    @Test
    void a_founding_term_is_revised_though_nothing_was_ever_told_of_it() {
        var events = revise(Theme.COVID19.id(), "Covid", DECEMBER, null).decide(Optional.empty());

        assertThat(events)
                .containsExactly(
                        new ThemeDefined(Theme.COVID19.id(), Theme.COVID19, "Covid", "Covid", DECEMBER, null, NOW));
        var history = TermHistory.after(null, events.getFirst());
        assertThat(history.isValidOn(LocalDate.of(2000, 1, 1))).isTrue();
        assertThat(label(history, MAY)).isNull();
        assertThat(label(history, DECEMBER)).isEqualTo("Covid");
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var known = Optional.of(told(null, define("Mpox", MAY, null)));

        assertThat(revise(MPOX.id(), "Mpox", MAY, null).decide(known)).isEmpty();
    }

    @Test
    void only_a_term_of_that_kind_is_revised() {
        assertThatThrownBy(() -> revise(UUID.randomUUID(), "?", MAY, null).decide(Optional.empty()))
                .isInstanceOf(UnknownCase.class);
        assertThatThrownBy(() -> revise(SubSector.USAGER.id(), "?", MAY, null).decide(Optional.empty()))
                .isInstanceOf(UnknownCase.class);
    }

    private static TermHistory told(@Nullable TermHistory before, ReferenceCommand command) {
        ReferenceEvent event = command.decide(Optional.ofNullable(before)).getFirst();
        return TermHistory.after(before, event);
    }

    private static @Nullable String label(TermHistory history, LocalDate day) {
        return history.on(day).orElseThrow().labelFr();
    }

    private static DefineTerm define(String label, LocalDate from, @Nullable LocalDate to) {
        return new DefineTerm(MPOX, meaning(label, from, to), NOW);
    }

    private static ReviseTerm revise(UUID id, String label, LocalDate from, @Nullable LocalDate to) {
        return new ReviseTerm(id, Theme.class, meaning(label, from, to), NOW);
    }

    private static Meaning meaning(String label, LocalDate from, @Nullable LocalDate to) {
        return new Meaning(label, label, from, to);
    }
}
