package fr.appui.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final LocalDate END = LocalDate.of(2020, 12, 31);

    @Test
    void a_hotline_works_for_one_centre() {
        assertThat(wrong(Role.HOTLINE, Centre.ARA, null, null)).isEmpty();
        assertThat(wrong(Role.HOTLINE, null, null, null)).isEqualTo("centre required");
        assertThat(wrong(Role.HOTLINE, Centre.ARA, "84", null)).isEqualTo("region not-with-role");
    }

    @Test
    void a_liaison_officer_follows_one_region_that_a_centre_serves() {
        assertThat(wrong(Role.LIAISON, null, "06", null)).isEmpty();
        assertThat(wrong(Role.LIAISON, null, null, null)).isEqualTo("region required");
        assertThat(wrong(Role.LIAISON, null, "99", null)).isEqualTo("region unknown-code");
        assertThat(wrong(Role.LIAISON, Centre.ARA, "84", null)).isEqualTo("centre not-with-role");
    }

    @Test
    void a_coordinator_has_one_centre_or_all() {
        assertThat(wrong(Role.COORDINATOR, null, null, null)).isEmpty();
        assertThat(wrong(Role.COORDINATOR, Centre.ARA, null, END)).isEmpty();
        assertThat(wrong(Role.COORDINATOR, null, "84", null)).isEqualTo("region not-with-role");
    }

    @Test
    void an_evaluation_ends() {
        assertThat(wrong(Role.EVALUATOR, null, null, END)).isEmpty();
        assertThat(wrong(Role.EVALUATOR, null, null, null)).isEqualTo("until required");
        assertThat(wrong(Role.EVALUATOR, Centre.ARA, null, END)).isEqualTo("centre not-with-role");
    }

    @Test
    void an_administrator_reaches_no_case() {
        assertThat(wrong(Role.ADMIN, null, null, null)).isEmpty();
        assertThat(wrong(Role.ADMIN, Centre.ARA, null, null)).isEqualTo("centre not-with-role");
        assertThat(wrong(Role.ADMIN, null, "84", null)).isEqualTo("region not-with-role");
    }

    private static String wrong(
            Role role, @Nullable Centre centre, @Nullable String region, @Nullable LocalDate until) {
        return String.join(
                ", ",
                new Access(role, centre, region, until)
                        .contradictions().stream()
                                .map(error -> error.field() + " " + error.code())
                                .toList());
    }
}
