package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.HOSPITAL;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.REASON;
import static fr.appui.command.supportrequest.Given.TUESDAY;
import static fr.appui.command.supportrequest.Given.WITHDRAWN;
import static fr.appui.command.supportrequest.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.term.ReferenceEvent.ThemeDefined;
import fr.appui.shared.term.TermHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReclassifySupportRequestTest {
    private static final ReclassifySupportRequest TO_ES = sector(Sector.ES, null);
    private static final Reclassified NOW_ES = now(Sector.ES, null);
    private static final Reclassified NOW_SCHOOL = now(Sector.COMMUNAUTE, SubSector.SCOLAIRE);

    @ParameterizedTest
    @MethodSource("fr.appui.command.supportrequest.Given#everyStateThatCounts")
    void the_sector_is_put_right_closed_or_not(Given request) {
        var after = request.when(TO_ES).then(NOW_ES);

        assertThat(after.live().facts().sector()).isEqualTo(Sector.ES);
    }

    @Test
    void only_what_really_changes_enters_the_event() {
        given(OPENED)
                .when(reclassify(Sector.ES, null, List.of(Theme.PPE, Theme.COVID19), HOSPITAL, Framework.REGIONAL))
                .then(NOW_ES);
    }

    @Test
    void reclassifying_to_the_same_changes_nothing_in_any_state() {
        given(OPENED).when(sector(Sector.EMS, null)).thenNothingHappens();
        given(OPENED, WITHDRAWN).when(sector(Sector.EMS, null)).thenNothingHappens();
    }

    @Test
    void themes_are_a_set() {
        given(OPENED)
                .when(reclassify(null, null, List.of(Theme.COVID19, Theme.PPE), null, null))
                .thenNothingHappens();
        given(OPENED)
                .when(reclassify(null, null, List.of(Theme.GEA), null, null))
                .then(reclassified(null, null, List.of(Theme.GEA), null, null, null, null));
    }

    @Test
    void another_framework_is_a_change() {
        given(OPENED)
                .when(reclassify(null, null, null, null, Framework.PRIMO))
                .then(reclassified(null, null, null, null, null, null, Framework.PRIMO));
    }

    @Test
    void a_sub_sector_belongs_to_the_community_alone() {
        given(OPENED).when(sector(Sector.ES, SubSector.SCOLAIRE)).thenInvalid("subSector", "not-with-sector");
        given(OPENED).when(sector(null, SubSector.SCOLAIRE)).thenInvalid("subSector", "not-with-sector");
        given(OPENED, NOW_SCHOOL)
                .when(sector(Sector.ES, SubSector.SCOLAIRE))
                .thenInvalid("subSector", "not-with-sector");
        given(OPENED).when(sector(Sector.COMMUNAUTE, SubSector.SCOLAIRE)).then(NOW_SCHOOL);
    }

    @Test
    void a_sub_sector_changes_within_its_sector() {
        given(OPENED, NOW_SCHOOL)
                .when(sector(null, SubSector.USAGER))
                .then(now(null, SubSector.USAGER))
                .when(sector(Sector.COMMUNAUTE, SubSector.USAGER))
                .thenNothingHappens();
    }

    @Test
    void the_sub_sector_goes_with_its_sector() {
        var after = given(OPENED, NOW_SCHOOL).when(TO_ES).then(NOW_ES);

        assertThat(after.live().facts().subSector()).isNull();
    }

    @Test
    void another_facility_brings_its_region_and_department() {
        var nursingHome = new Facility("010000001", "EHPAD d'Exemple", "Bourg", null);
        var unknownPlace = new Facility(null, "Cabinet", null, null);

        given(OPENED)
                .when(reclassify(null, null, null, nursingHome, null))
                .then(reclassified(null, null, null, nursingHome, "84", "01", null))
                .when(reclassify(null, null, null, unknownPlace, null))
                .then(reclassified(null, null, null, unknownPlace, "84", null, null));
    }

    @Test
    void a_theme_must_be_valid_on_the_day_of_receipt_unless_the_request_bears_it_already() {
        var gone = new TermsOfTheDay(Map.of(Theme.GEA, retired(Theme.GEA), Theme.PPE, retired(Theme.PPE)));

        given(OPENED)
                .when(new ReclassifySupportRequest(
                        ID,
                        null,
                        null,
                        List.of(Theme.PPE, Theme.GEA),
                        null,
                        null,
                        REASON,
                        ReasonCode.WRONG_THEME,
                        TUESDAY,
                        gone))
                .thenInvalid("themes[1]", "not-valid-on-day");
    }

    private static TermHistory retired(Theme theme) {
        var day = LocalDate.of(2000, 1, 1);
        return TermHistory.after(null, new ThemeDefined(theme.id(), theme, "?", "?", day, day, TUESDAY));
    }

    @Test
    void a_withdrawn_or_merged_request_is_not_reclassified() {
        given(OPENED, WITHDRAWN).when(TO_ES).thenRefused("support-request.withdrawn");
        Given.merged().when(TO_ES).thenRefused("support-request.merged");
    }

    private static ReclassifySupportRequest sector(@Nullable Sector sector, @Nullable SubSector subSector) {
        return reclassify(sector, subSector, null, null, null);
    }

    private static Reclassified now(@Nullable Sector sector, @Nullable SubSector subSector) {
        return reclassified(sector, subSector, null, null, null, null, null);
    }

    private static ReclassifySupportRequest reclassify(
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable List<Theme> themes,
            @Nullable Facility facility,
            @Nullable Framework framework) {
        return new ReclassifySupportRequest(
                ID,
                sector,
                subSector,
                themes,
                facility,
                framework,
                REASON,
                ReasonCode.WRONG_SECTOR,
                TUESDAY,
                TermsOfTheDay.ALWAYS);
    }

    private static Reclassified reclassified(
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable List<Theme> themes,
            @Nullable Facility facility,
            @Nullable String region,
            @Nullable String department,
            @Nullable Framework framework) {
        return new Reclassified(
                ID,
                sector,
                subSector,
                themes,
                facility,
                region,
                department,
                framework,
                REASON,
                ReasonCode.WRONG_SECTOR,
                TUESDAY);
    }
}
