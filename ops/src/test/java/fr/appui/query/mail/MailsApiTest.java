package fr.appui.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.mail.MailEvent.Failed;
import fr.appui.shared.mail.MailEvent.HandedOver;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailEvent.Sent;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mails as programs read them: page by page, as known at any moment, and masked for those who only evaluate. */
class MailsApiTest {
    private static final UUID FIRST = new UUID(5, 1);
    private static final UUID SECOND = new UUID(5, 2);
    private static final String ADDRESS = "cadre@ehpad.example.org";

    private final Story story = new Story();

    @Test
    void a_mail_is_listed_and_told_whole_with_its_events() {
        reminder(FIRST, Centre.ARA, "84");
        story.then(Story.ADMIN, new HandedOver(FIRST, 1, story.now()), new Sent(FIRST, 1, story.now()));
        var api = Views.of(story).api();

        var row = api.get(Story.LIAISON, "/api/mails").rows().getFirst();
        var mail = api.get(Story.LIAISON, "/api/mails/" + FIRST);

        assertThat(row.get("state").asString()).isEqualTo("SENT");
        assertThat(row.get("to").asString()).isEqualTo(ADDRESS);
        assertThat(row.has("text")).isFalse();
        assertThat(mail.json().get("text").asString()).isEqualTo("Nous attendons la courbe.");
        assertThat(mail.response().getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(api.get(Story.LIAISON, "/api/mails/" + FIRST + "/events").all("type"))
                .containsExactly("mail.prepared", "mail.handed-over", "mail.sent");
    }

    @Test
    void it_is_told_as_it_stood_at_any_moment() {
        reminder(FIRST, Centre.ARA, "84");
        var prepared = story.position();
        story.then(Story.ADMIN, new HandedOver(FIRST, 1, story.now()));
        var handedOver = story.position();
        story.then(Story.ADMIN, new Failed(FIRST, 1, MailFailure.values()[0], false, story.now()));
        var api = Views.of(story).api();

        assertThat(state(api, "")).containsExactly("FAILED");
        assertThat(state(api, "?asOf=" + handedOver)).containsExactly("HANDED_OVER");
        assertThat(state(api, "?asOf=" + prepared)).containsExactly("READY");
        assertThat(state(api, "?asOf=" + (prepared - 1))).isEmpty();
        assertThat(state(api, "?state=FAILED&asOf=" + prepared)).isEmpty();
        assertThat(api.get(Story.LIAISON, "/api/mails/" + FIRST + "?asOf=" + prepared)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("READY");
        assertThat(api.get(Story.LIAISON, "/api/mails/" + FIRST + "/events?asOf=" + handedOver)
                        .rows())
                .hasSize(2);
        assertThat(api.get(Story.LIAISON, "/api/mails/" + FIRST + "?asOf=" + (prepared - 1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pages_follow_each_other_without_gap_at_one_moment() {
        for (var i = 0; i < 7; i++) {
            reminder(new UUID(6, i), Centre.ARA, "84");
        }
        var views = Views.of(story);
        var api = views.api();
        var first = api.get(Story.LIAISON, "/api/mails?limit=3");
        story.then(Story.ADMIN, new HandedOver(new UUID(6, 0), 1, story.now()));
        reminder(SECOND, Centre.ARA, "84");
        api = Views.of(story).api();

        var found = new ArrayList<>(first.all("id"));
        var states = new ArrayList<>(first.all("state"));
        for (var next = first.json().get("next"); !next.isNull(); ) {
            var page = api.get(Story.LIAISON, "/api/mails?limit=3&cursor=" + next.asString());
            found.addAll(page.all("id"));
            states.addAll(page.all("state"));
            next = page.json().get("next");
        }

        assertThat(found).hasSize(7).doesNotHaveDuplicates().doesNotContain(SECOND.toString());
        assertThat(states).containsOnly("READY");
    }

    @Test
    void evaluators_read_every_fact_and_neither_address_nor_text() {
        reminder(FIRST, Centre.ARA, "84");
        reminder(SECOND, Centre.IDF, "11");
        var api = Views.of(story).api();

        for (var address : List.of("/api/mails", "/api/mails/" + FIRST, "/api/mails/" + FIRST + "/events")) {
            var told = api.get(Story.EVALUATOR, address);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.text()).contains("\"sealed\":true").doesNotContain(ADDRESS, "attendue", "courbe");
        }
        assertThat(api.get(Story.EVALUATOR, "/api/mails").rows()).hasSize(2);
    }

    @Test
    void what_lies_outside_the_scope_and_the_digest_of_others_is_unknown() {
        reminder(FIRST, Centre.ARA, "84");
        digest(SECOND, Story.LIAISON);
        var api = Views.of(story).api();

        assertThat(api.get(Story.LIAISON, "/api/mails").rows()).hasSize(2);
        assertThat(api.get(Story.ARA, "/api/mails").all("id")).containsExactly(FIRST.toString());
        assertThat(api.get(Story.IDF, "/api/mails").rows()).isEmpty();
        assertThat(api.get(Story.IDF, "/api/mails/" + FIRST).status()).isEqualTo(404);
        assertThat(api.get(Story.IDF, "/api/mails/" + FIRST + "/events").status())
                .isEqualTo(404);
        assertThat(api.get(Story.EVALUATOR, "/api/mails/" + SECOND).status()).isEqualTo(404);
        assertThat(api.get(Story.ADMIN, "/api/mails").status()).isEqualTo(403);
    }

    private static List<String> state(Asking api, String query) {
        return api.get(Story.LIAISON, "/api/mails" + query).all("state");
    }

    private void reminder(UUID id, Centre centre, String region) {
        prepared(id, MailKind.REMINDER, Story.id(1), centre, region, null);
    }

    private void digest(UUID id, Actor reader) {
        prepared(id, MailKind.DIGEST, null, null, null, reader.account());
    }

    private void prepared(
            UUID id,
            MailKind kind,
            @Nullable UUID caseId,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable UUID account) {
        story.then(
                Story.ADMIN,
                new Prepared(
                        id,
                        kind,
                        caseId,
                        caseId == null ? null : "S-XXX-2020-00001",
                        centre,
                        region,
                        null,
                        account,
                        new SealedText(ADDRESS),
                        new SealedText("Information attendue"),
                        new SealedText("Nous attendons la courbe."),
                        story.now()));
    }
}
