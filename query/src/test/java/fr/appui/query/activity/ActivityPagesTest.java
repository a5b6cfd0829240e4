package fr.appui.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.activity.Activities.Row;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.query.page.SamplePages;
import fr.appui.query.page.Step;
import fr.appui.query.page.Step.Said;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityPagesTest {
    private static final UUID ID = new UUID(9, 1);
    private static final UUID CASE = new UUID(9, 2);
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);
    private static final Facility HOME = new Facility("010000024", "EHPAD Les Tilleuls", "Bourg-en-Bresse", "01");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void each_line_leads_to_the_figure_that_it_is_part_of(String language) {
        var page = new ActivityListPage(
                ActivityQuery.parse("sector=EMS"),
                List.of(),
                List.of(new ActivityListPage.Chip("sector", "Médico-social", "/activites")),
                List.of(Centre.ARA),
                List.of(row(ActivityStatus.DONE), row(ActivityStatus.PLANNED), row(ActivityStatus.CANCELLED)),
                List.of(CaseKind.ON_SITE_ACTION, CaseKind.MEETING),
                List.of(CaseKind.ON_SITE_ACTION),
                true,
                null,
                12,
                3L);

        var html = render("activites", "activity/activities", language, page);

        assertThat(html)
                .contains(
                        "/chiffres?measure=EMH_ACTIONS&amp;from=2020-06-30&amp;to=2020-06-30&amp;sector=EMS&amp;centre=ARA",
                        "href=\"/activites/" + ID + "?list=sector%3DEMS\"",
                        "href=\"/activites/nouvelle\"",
                        "&lt;script&gt;")
                .containsOnlyOnce("centre=ARA\"")
                .containsOnlyOnce("centre=ARA#definition\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_entry_begun_from_a_case_bears_its_link(String language) {
        var page = new ActivityEntryPage(
                CaseKind.ON_SITE_ACTION,
                drafted(Form.fresh("activites", Map.of("sector", "EMS", "facility.name", "EHPAD \"Les Tilleuls\""))),
                List.of(Centre.ARA),
                new LinkedCase(CASE, CaseKind.SIGNALEMENT, "S-ARA-2020-00007", "EHPAD Les Tilleuls"),
                null);

        var html = render("activite-nouvelle", "activity/entry", language, page);

        assertThat(html)
                .contains(
                        "<input type=\"hidden\" name=\"links\" value=\"" + CASE + "\">",
                        "<input type=\"hidden\" name=\"centre\" value=\"ARA\">",
                        "href=\"/signalements/" + CASE + "\"",
                        "value=\"EMS\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_file_of_what_is_planned_offers_what_may_become_of_it(String language) {
        var forms = Arrays.stream(ActivityAction.values())
                .collect(Collectors.toMap(action -> action, action -> Form.fresh(action.path(), Map.of())));
        var page = new ActivityPage(
                file(ActivityStatus.PLANNED, true), List.of(step()), forms, Map.of(), List.of(), "", true, null);

        var html = render("activite", "activity/activity", language, page);

        assertThat(html)
                .contains(
                        "action=\"/activites/" + ID + "/completions\"",
                        "action=\"/activites/" + ID + "/cancellations\"",
                        "name=\"_version\" value=\"3\"",
                        "href=\"/signalements/" + CASE + "\"",
                        "&lt;script&gt;")
                .doesNotContain("measure=EMH_ACTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void who_only_reads_is_offered_nothing_and_may_see_masks(String language) {
        var page = new ActivityPage(
                file(ActivityStatus.DONE, false),
                List.of(step()),
                Map.of(),
                Map.of(),
                List.of(),
                "mode=EMH",
                false,
                null);

        var html = render("activite-masquee", "activity/activity", language, page);

        assertThat(html)
                .contains("class=\"masked\"", "measure=EMH_ACTIONS", "href=\"/activites?mode=EMH\"")
                .doesNotContain("/completions", "&lt;script&gt;alert");
    }

    private static DraftedForm drafted(Form form) {
        return new DraftedForm(form, "activites", new UUID(9, 3), 0, null, List.of());
    }

    private static Row row(ActivityStatus status) {
        return new Row(
                ID,
                CaseKind.ON_SITE_ACTION,
                1,
                "A-ARA-2020-00001",
                status,
                Centre.ARA,
                "84",
                "01",
                ActionMode.EMH,
                ActionType.VISIT,
                null,
                null,
                Shown.to(true, SamplePages.HOSTILE),
                Sector.EMS,
                null,
                List.of(Sector.EMS),
                HOME,
                Framework.REGIONAL,
                List.of(),
                DAY.toString(),
                null,
                DAY,
                SamplePages.NOW,
                null,
                null,
                null,
                null,
                countedIn(status),
                null,
                12,
                "EMH Ain",
                List.of(),
                null,
                List.of(),
                null,
                SamplePages.NOW);
    }

    private static List<Measure> countedIn(ActivityStatus status) {
        return status == ActivityStatus.DONE ? List.of(Measure.EMH_ACTIONS) : List.of();
    }

    private static ActivityFile file(ActivityStatus status, boolean open) {
        return new ActivityFile(
                ID,
                CaseKind.ON_SITE_ACTION,
                "A-ARA-2020-00001",
                3,
                status,
                Centre.ARA,
                "84",
                "01",
                ActionMode.EMH,
                ActionType.VISIT,
                null,
                null,
                Shown.to(open, SamplePages.HOSTILE),
                Sector.EMS,
                null,
                List.of(),
                HOME,
                Framework.REGIONAL,
                List.of(),
                "2020-06-30T07:30:00Z",
                status == ActivityStatus.DONE ? SamplePages.NOW : null,
                DAY,
                countedIn(status),
                null,
                12,
                "EMH Ain",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Shown.to(open, SamplePages.HOSTILE),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(CASE),
                List.of(new LinkedCase(CASE, CaseKind.SIGNALEMENT, "S-ARA-2020-00007", "EHPAD Les Tilleuls")),
                SamplePages.NOW,
                SamplePages.NOW,
                new AsOf(12, SamplePages.NOW));
    }

    private static Step step() {
        return new Step(
                12,
                3,
                "on-site-action.entered",
                SamplePages.NOW,
                SamplePages.NOW.plusSeconds(600),
                "Camille Durand",
                Role.HOTLINE,
                Centre.ARA,
                Origin.PAGE,
                null,
                List.of(new Said("Titre", null)),
                List.of());
    }

    private static String render(String file, String template, String language, Object page) {
        return SamplePages.render(file, template, "/activites", SamplePages.HOTLINE, language, Map.of("page", page));
    }
}
