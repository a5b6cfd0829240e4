package fr.appui.query.activity;

import static fr.appui.query.activity.Visits.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.account.AccountEvent.Disabled;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.AgendaKeyEvent.Given;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The calendar of planned activities, judged by ical4j. */
class ActivityAgendaTest {
    private static final String KEY = "a".repeat(43);
    private static final String FEED = "/agenda/" + KEY + ".activites.ics";
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 6);
    private static final Instant AT_TWO = Instant.parse("2020-03-06T13:00:00Z");
    private static final SealedText REASON = new SealedText("la cadre est absente");

    private static Story story() {
        return new Story()
                .account(Story.ARA, "permanence")
                .account(Story.IDF, "permanence.idf")
                .then(
                        Story.ARA,
                        new Given(
                                AgendaKeyEvent.streamOf(Story.ARA.account()),
                                Story.ARA.account(),
                                hash(KEY),
                                Story.MONDAY))
                .then(Story.ARA, Visits.planned(1, Visits.THURSDAY))
                .then(colleague(), Visits.planned(2, FRIDAY), replanned(2))
                .then(Story.ARA, Visits.planned(3, FRIDAY), cancelled(3))
                .then(Story.ARA, Visits.done(4, Centre.ARA, "84", ActionMode.ON_SITE))
                .then(Story.IDF, Visits.done(5, Centre.IDF, "11", ActionMode.ON_SITE));
    }

    @Test
    void a_day_is_a_whole_day_that_is_intended_and_says_no_word_that_somebody_wrote() throws Exception {
        var feed = new Browsing(Views.of(story())).open(Story.ADMIN, FEED);

        var visit = events(feed.html()).get(id(1) + "@appui");
        assertThat(value(visit, "DTSTART")).isEqualTo("20200305");
        assertThat(value(visit, "DTEND")).isEqualTo("20200306");
        assertThat(value(visit, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(visit, "SUMMARY")).isEqualTo("Sur place – A-ARA-2020-00001");
        assertThat(value(visit, "LOCATION")).isEqualTo("EHPAD Les Tilleuls, Bourg-en-Bresse");
        assertThat(value(visit, "URL")).endsWith("/activites/" + id(1));
        assertThat(feed.html()).doesNotContain("cuisines", "gastro");
    }

    @Test
    void an_hour_is_an_appointment_and_what_is_cancelled_says_so_under_a_greater_sequence() throws Exception {
        var all = events(new Browsing(Views.of(story()))
                .open(Story.ADMIN, FEED + "?tout=oui")
                .html());

        var moved = all.get(id(2) + "@appui");
        assertThat(value(moved, "DTSTART")).isEqualTo("20200306T130000Z");
        assertThat(value(moved, "DTEND")).isEqualTo("20200306T140000Z");
        assertThat(value(moved, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(moved, "SEQUENCE")).isEqualTo("2");
        var off = all.get(id(3) + "@appui");
        assertThat(value(off, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(off, "SEQUENCE")).isEqualTo("2");
        assertThat(value(off, "DTSTART")).isEqualTo("20200306");
    }

    @Test
    void it_holds_what_its_owner_has_entered_or_by_option_the_whole_centre_and_never_another() throws Exception {
        var browsing = new Browsing(Views.of(story()));

        assertThat(events(browsing.open(Story.ADMIN, FEED).html()))
                .containsOnlyKeys(id(1) + "@appui", id(3) + "@appui");
        assertThat(events(browsing.open(Story.ADMIN, FEED + "?tout=oui").html()))
                .containsOnlyKeys(id(1) + "@appui", id(2) + "@appui", id(3) + "@appui");
    }

    @Test
    void a_key_of_nobody_or_of_a_closed_account_opens_nothing() {
        assertThat(new Browsing(Views.of(story()))
                        .open(Story.ADMIN, FEED.replace("aaa", "bbb"))
                        .status())
                .isEqualTo(404);
        var closed = story().then(Story.ADMIN, new Disabled(Story.ARA.account(), Story.MONDAY));
        assertThat(new Browsing(Views.of(closed)).open(Story.ADMIN, FEED).status())
                .isEqualTo(404);
    }

    /** Of the same centre. */
    private static Actor colleague() {
        return new Actor(new UUID(7, 11), Story.ARA.role(), Centre.ARA, null);
    }

    private static Corrected replanned(int n) {
        return new Corrected(
                CaseKind.ON_SITE_ACTION,
                id(n),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FRIDAY,
                AT_TWO,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                REASON,
                ReasonCode.OTHER,
                Story.MONDAY);
    }

    private static Cancelled cancelled(int n) {
        return new Cancelled(CaseKind.ON_SITE_ACTION, id(n), REASON, ReasonCode.OTHER, Story.MONDAY);
    }

    private static Map<String, VEvent> events(String feed) throws Exception {
        var events = new TreeMap<String, VEvent>();
        for (var component : new CalendarBuilder().build(new StringReader(feed)).getComponents()) {
            if (component instanceof VEvent event) {
                events.put(event.getProperty("UID").orElseThrow().getValue(), event);
            }
        }
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
