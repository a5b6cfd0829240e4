package fr.appui.query.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.reading.When;
import fr.appui.query.workspace.SavedView;
import fr.appui.query.workspace.SavedViews;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent.Forgotten;
import fr.appui.shared.workspace.SavedViewEvent.Saved;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose a request is, when someone comes back to it, and the views that are made of such filters. */
class ListFiltersTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 2);
    private static final String LIST = "/api/support-requests?";

    @Test
    void requests_are_found_by_whose_they_are() {
        var api = Views.of(requests(3)
                        .then(Story.ARA, new Assigned(Story.id(1), Story.ARA.account(), Story.MONDAY))
                        .then(Story.ARA, new Assigned(Story.id(2), Story.NATIONAL.account(), Story.MONDAY)))
                .api();

        assertThat(numbers(api, "assignedTo=me")).containsExactly("1");
        assertThat(numbers(api, "assignedTo=" + Story.NATIONAL.account())).containsExactly("2");
        assertThat(numbers(api, "assignedTo=nobody")).containsExactly("3");
        assertThat(api.get(Story.ARA, LIST + "assignedTo=somebody").errors()).containsExactly("assignedTo not-an-id");
    }

    @Test
    void a_follow_up_is_due_from_its_day_on_until_it_is_done() {
        var story = requests(4)
                .then(Story.ARA, planned(1, TODAY), planned(2, TODAY.plusDays(1)), planned(3, TODAY.minusDays(9)))
                .then(Story.ARA, planned(4, TODAY), new FollowUpDone(Story.id(4), null, Story.MONDAY))
                .then(Story.ARA, new Closed(Story.id(3), Outcome.ORAL_ADVICE, Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(numbers(api, "followUp=due&sort=followUp")).containsExactly("3", "1");
        assertThat(numbers(api, "followUp=planned&sort=followUp")).containsExactly("3", "1", "2");
        assertThat(numbers(api, "followUp=due&sort=followUp&asOf=4")).isEmpty();
        assertThat(api.get(Story.ARA, "/api/support-requests/" + Story.id(2))
                        .json()
                        .get("followUp")
                        .asString())
                .isEqualTo("2020-03-03");
        var first = api.get(Story.ARA, LIST + "sort=followUp&limit=2");
        var second = api.get(
                Story.ARA,
                LIST + "sort=followUp&limit=2&cursor="
                        + first.json().get("next").asString());
        assertThat(second.all("number")).containsExactly("D-ARA-2020-00002");
    }

    @Test
    void what_is_new_in_a_list_is_what_it_did_not_hold_before() {
        var story = requests(2);
        var views = Views.of(story);
        var lists = views.the(LiveLists.class);
        var before = story.position();
        story.then(Story.ARA, Story.request(3, Centre.ARA, Sector.ES))
                .then(Story.IDF, Story.request(4, Centre.IDF, Sector.ES))
                .then(Story.ARA, new Noted(Story.id(1), new SealedText("rien de neuf"), Story.MONDAY))
                .then(Story.ARA, new Assigned(Story.id(2), Story.ARA.account(), Story.MONDAY));
        views.know(story);
        views.deliver(story.told());
        views.move(story.position());

        assertThat(lists.countNew(Story.ARA, ListQuery.parse(""), before)).isEqualTo(1);
        assertThat(lists.countNew(Story.NATIONAL, ListQuery.parse(""), before)).isEqualTo(2);
        assertThat(lists.countNew(Story.ARA, ListQuery.parse("assignedTo=me"), before))
                .isEqualTo(1);
        assertThat(lists.countNew(Story.ARA, ListQuery.parse("status=CLOSED"), before))
                .isZero();
        assertThat(lists.countNew(Story.ARA, ListQuery.parse(""), story.position()))
                .isZero();
    }

    @Test
    void links_are_read_from_both_sides() {
        var browsing =
                new Browsing(Views.of(requests(2).then(Story.ARA, new Linked(Story.id(1), Story.id(2), Story.MONDAY))));

        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(1)).html()).contains(">D-ARA-2020-00002</a>");
        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(2)).html()).contains(">D-ARA-2020-00001</a>");
    }

    @Test
    void a_request_knows_its_neighbours_in_the_list_that_the_reader_came_from() {
        var story = new Story().account(Story.ARA, "ara");
        for (var n = 1; n <= 3; n++) {
            story.then(
                    Story.ARA,
                    Story.request(n, Centre.ARA, n == 2 ? Sector.ES : Sector.EMS, Story.MONDAY.plusSeconds(n), "?"));
        }
        var browsing = new Browsing(Views.of(story));

        var whole = browsing.open(Story.ARA, "/demandes/" + Story.id(2) + "?list=sort%3DreceivedAt");
        var narrow = browsing.open(Story.ARA, "/demandes/" + Story.id(1) + "?list=sector%3DEMS");

        assertThat(whole.html())
                .contains(
                        "Précédente, D-ARA-2020-00001",
                        "Suivante, D-ARA-2020-00003",
                        "href=\"/demandes?sort=receivedAt\"");
        assertThat(narrow.html()).contains("Précédente, D-ARA-2020-00003").doesNotContain("Suivante,");
    }

    @Test
    void a_saved_view_is_its_owners_or_its_centres_until_it_is_forgotten() {
        var own = new UUID(9, 1);
        var shared = new UUID(9, 2);
        var gone = new UUID(9, 3);
        var broken = new UUID(9, 4);
        var story = requests(1)
                .then(Story.ARA, saved(own, null, "À moi", "sector=ES"), saved(shared, Centre.ARA, "À nous", "q=gale"))
                .then(Story.ARA, saved(gone, null, "Oubliée", "q=x"), new Forgotten(gone, Story.MONDAY))
                .then(Story.ARA, saved(broken, null, "Illisible", "sector=MARS"));
        var views = Views.of(story);
        var colleague = new Actor(new UUID(7, 9), Role.HOTLINE, Centre.ARA, null);

        assertThat(names(views, Story.ARA)).containsExactly("Illisible", "À moi", "À nous");
        assertThat(names(views, colleague)).containsExactly("À nous");
        assertThat(names(views, Story.IDF)).isEmpty();
        assertThat(names(views, Story.EVALUATOR)).isEmpty();
        var html = new Browsing(views)
                .open(Story.ARA, "/demandes?sector=ES&forgotten=" + gone)
                .html();
        assertThat(html)
                .contains(
                        "À moi", "À nous", "La vue «\u00a0Oubliée\u00a0» est oubliée", "/vues/" + gone + "/restorings")
                .contains("/vues/" + own + "/forgettings");
    }

    private static List<String> names(Views views, Actor actor) {
        return views.the(SavedViews.class).of(actor, ListKind.REQUESTS, When.NOW).stream()
                .map(SavedView::name)
                .toList();
    }

    private static Saved saved(UUID id, Centre centre, String name, String query) {
        return new Saved(
                id, Story.ARA.account(), centre, new SealedText(name), new SealedText(query), null, Story.MONDAY);
    }

    private static Story requests(int n) {
        var story = new Story();
        for (var i = 1; i <= n; i++) {
            story.then(Story.ARA, Story.request(i, Centre.ARA, Sector.ES));
        }
        return story;
    }

    private static FollowUpPlanned planned(int n, LocalDate day) {
        return new FollowUpPlanned(Story.id(n), day, null, Story.MONDAY);
    }

    private static List<String> numbers(Asking api, String filter) {
        return api.get(Story.ARA, LIST + filter).all("number").stream()
                .map(number -> number.replaceAll(".*-0*", ""))
                .toList();
    }
}
