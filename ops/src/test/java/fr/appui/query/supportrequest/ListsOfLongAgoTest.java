package fr.appui.query.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Overheard;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A list as of long ago, and all that came later. */
class ListsOfLongAgoTest {
    private static final int KNOWN_THEN = 40;
    private static final int CAME_LATER = 4_000;

    @Test
    void what_came_later_is_not_read() {
        var story = new Story();
        story.account(Story.ARA, "permanence");
        tell(story, 1, KNOWN_THEN);
        var then = story.position();
        tell(story, KNOWN_THEN + 1, KNOWN_THEN + CAME_LATER);
        var views = Views.another();
        views.play(story);
        views.tidy();
        var heard = new Overheard(views.the(DataSource.class));
        var requests = new SupportRequests(
                heard.client(), views.the(Moments.class), new Lens(InstantSource.fixed(story.now())));

        var page = requests.list(Story.NATIONAL, Filter.NONE, new When(then, null, null), null, 25);

        assertThat(page.rows()).hasSize(25);
        assertThat(page.next()).isNotNull();
        assertThat(heard.rowsRead()).isLessThan(CAME_LATER / 10);
    }

    private static void tell(Story story, int first, int last) {
        for (var n = first; n <= last; n++) {
            story.later(Duration.ofMinutes(47));
            story.then(Story.ARA, Story.request(n, Centre.ARA, Sector.EMS, story.now(), "Que faire ?", Theme.SCABIES));
        }
    }
}
