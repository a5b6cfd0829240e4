package fr.appui.query.signalement;

import static fr.appui.query.signalement.ReceivedSignalements.MONDAY;
import static fr.appui.query.signalement.ReceivedSignalements.cluster;
import static fr.appui.query.signalement.ReceivedSignalements.due;
import static fr.appui.query.signalement.ReceivedSignalements.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.workspace.AgendaWriter;
import fr.appui.shared.account.AccountEvent.AccessChanged;
import fr.appui.shared.account.AccountEvent.Disabled;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.AgendaKeyEvent.Given;
import fr.appui.shared.workspace.AgendaKeyEvent.Revoked;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The calendar feed, judged by ical4j. */
class AgendaTest {
    private static final String KEY = "k".repeat(43);
    private static final String FEED = "/agenda/" + KEY + ".ics";

    @Test
    void it_holds_every_open_last_day_of_what_its_owner_holds_as_whole_days() throws Exception {
        var feed = open(story());

        var events = events(feed);
        assertThat(events)
                .containsOnlyKeys(
                        id(1) + "-ACKNOWLEDGEMENT@appui", id(1) + "-CLOSURE@appui", id(1) + "-INFORMATION-1@appui");
        var closure = events.get(id(1) + "-CLOSURE@appui");
        assertThat(closure.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20200312");
        assertThat(closure.getProperty("DTEND").orElseThrow().getValue()).isEqualTo("20200313");
        assertThat(closure.getSummary().getValue())
                .isEqualTo("Clôture – S-ARA-2020-00001 – Infections respiratoires (IRA), EHPAD Les Tilleuls (01)");
        assertThat(closure.getProperty("URL").orElseThrow().getValue()).endsWith("/signalements/" + id(1));
        assertThat(feed.html()).doesNotContain("Toux", "La liste");
    }

    @Test
    void it_reminds_at_nine_the_day_before_of_what_lies_ahead() throws Exception {
        var events = events(open(story()));

        var alarms = events.get(id(1) + "-CLOSURE@appui").getAlarms();
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.getProperty("ACTION").orElseThrow().getValue()).isEqualTo("DISPLAY");
            assertThat(alarm.getProperty("TRIGGER").orElseThrow().getValue()).isEqualTo("-PT15H");
            assertThat(alarm.getProperty("DESCRIPTION").orElseThrow().getValue())
                    .startsWith("Clôture – S-ARA-2020-00001");
        });
        assertThat(events.get(id(1) + "-ACKNOWLEDGEMENT@appui").getAlarms())
                .as("due today")
                .isEmpty();
    }

    @Test
    void by_option_it_holds_the_whole_region_and_never_another() throws Exception {
        var feed = new Browsing(Views.of(story())).open(Story.ADMIN, FEED + "?tout=oui");

        assertThat(events(feed)).containsKey(id(2) + "-ACKNOWLEDGEMENT@appui").hasSize(4);
        assertThat(feed.html()).doesNotContain(id(3).toString());
    }

    @Test
    void what_is_moved_keeps_its_uid_and_what_is_done_is_gone() throws Exception {
        var before = events(open(story())).get(id(1) + "-CLOSURE@appui");
        var after = events(open(story().then(
                        Story.LIAISON,
                        new DeadlineMoved(id(1), Step.CLOSURE, null, MONDAY.plusDays(20), null, Story.MONDAY),
                        new Acknowledged(id(1), null, Story.MONDAY))));

        assertThat(after).hasSize(2).doesNotContainKey(id(1) + "-ACKNOWLEDGEMENT@appui");
        var moved = after.get(id(1) + "-CLOSURE@appui");
        assertThat(moved.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20200322");
        assertThat(sequence(moved)).isGreaterThan(sequence(before));
    }

    @Test
    void it_is_open_to_the_account_as_it_stands_when_it_is_read() throws Exception {
        assertThat(open(story().then(Story.ADMIN, new Disabled(Story.LIAISON.account(), Story.MONDAY)))
                        .status())
                .isEqualTo(404);
        assertThat(open(story().then(Story.ADMIN, access(Role.LIAISON, null, "84", LocalDate.of(2020, 3, 1))))
                        .status())
                .as("it ended yesterday")
                .isEqualTo(404);
        assertThat(open(story().then(Story.ADMIN, access(Role.ADMIN, null, null, null)))
                        .status())
                .isEqualTo(404);
        assertThat(events(open(story().then(Story.ADMIN, access(Role.LIAISON, null, "11", null)))))
                .as("what is held in the new region alone")
                .containsOnlyKeys(id(3) + "-ACKNOWLEDGEMENT@appui");
        assertThat(events(open(story().then(Story.ADMIN, access(Role.HOTLINE, Centre.ARA, null, null)))))
                .hasSize(3);
    }

    @Test
    void a_key_that_was_revoked_or_replaced_opens_nothing() {
        var another = new Given(stream(), Story.LIAISON.account(), hash("z".repeat(43)), Story.MONDAY);

        assertThat(open(story().then(Story.LIAISON, new Revoked(stream(), Story.LIAISON.account(), Story.MONDAY)))
                        .status())
                .isEqualTo(404);
        assertThat(open(story().then(Story.LIAISON, another)).status()).isEqualTo(404);
        assertThat(new Browsing(Views.of(story()))
                        .open(Story.LIAISON, "/agenda/" + "x".repeat(43) + ".ics")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void lines_are_folded_at_75_octets_and_text_is_escaped() {
        var writer = new AgendaWriter("Été; nom, \\ et\nsuite", Story.MONDAY);
        writer.day("1@appui", 1, MONDAY, "é".repeat(200) + ",", "https://appui.example/" + "a".repeat(200));
        var text = writer.end();

        assertThat(Arrays.stream(text.split("\r\n")).map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        assertThat(text.replace("\r\n ", ""))
                .contains("X-WR-CALNAME:Été\\; nom\\, \\\\ et\\nsuite\r\n", "SUMMARY:" + "é".repeat(200) + "\\,\r\n");
    }

    /** A liaison officer with a key: holds the first; another of her region, one elsewhere. */
    private static Story story() {
        return new Story()
                .account(Story.LIAISON, "liaison")
                .then(Story.LIAISON, new Given(stream(), Story.LIAISON.account(), hash(KEY), Story.MONDAY))
                .then(
                        Story.NATIONAL,
                        cluster(1),
                        due(1, Step.ACKNOWLEDGEMENT, MONDAY),
                        due(1, Step.CLOSURE, MONDAY.plusDays(10)),
                        new Assigned(id(1), Story.LIAISON.account(), Story.MONDAY),
                        new InformationRequested(
                                id(1), 1, new SealedText("La liste"), MONDAY.plusDays(3), Story.MONDAY))
                .then(Story.NATIONAL, cluster(2), due(2, Step.ACKNOWLEDGEMENT, MONDAY))
                .then(
                        Story.NATIONAL,
                        cluster(3, Centre.IDF, "11", "75", Story.MONDAY),
                        due(3, Step.ACKNOWLEDGEMENT, MONDAY),
                        new Assigned(id(3), Story.LIAISON.account(), Story.MONDAY));
    }

    private static AccessChanged access(Role role, Centre centre, String region, LocalDate until) {
        return new AccessChanged(Story.LIAISON.account(), role, centre, region, until, Instant.from(Story.MONDAY));
    }

    private static Browsing.Sight open(Story story) {
        return new Browsing(Views.of(story)).open(Story.ADMIN, FEED);
    }

    private static UUID stream() {
        return AgendaKeyEvent.streamOf(Story.LIAISON.account());
    }

    private static TreeMap<String, VEvent> events(Browsing.Sight feed) throws Exception {
        assertThat(feed.status()).isEqualTo(200);
        var calendar = new CalendarBuilder().build(new StringReader(feed.html()));
        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        var events = new TreeMap<String, VEvent>();
        List<VEvent> all = calendar.getComponents("VEVENT");
        all.forEach(event -> events.put(event.getUid().orElseThrow().getValue(), event));
        return events;
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(event.getProperty("SEQUENCE").orElseThrow().getValue());
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
