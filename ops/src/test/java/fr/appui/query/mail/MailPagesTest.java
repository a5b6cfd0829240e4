package fr.appui.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.mail.MailEvent.HandedOver;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailEvent.Sent;
import fr.appui.shared.mail.MailEvent.Uncertain;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.Received;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which mails a person sees, and what can be decided on them. */
class MailPagesTest {
    private static final Actor OF_REUNION = new Actor(new UUID(7, 11), Role.LIAISON, null, "04");
    private static final Actor OF_MAYOTTE = new Actor(new UUID(7, 12), Role.LIAISON, null, "06");
    private static final UUID CASE = Story.id(1);
    private static final UUID REMINDER = new UUID(5, 1);
    private static final UUID DIGEST = new UUID(5, 2);

    private final Story story = new Story();

    @Test
    void a_reminder_is_listed_with_its_state_address_and_case() {
        story.account(Story.LIAISON, "liaison").then(Story.LIAISON, received(Centre.ARA, "84"));
        reminder(Centre.ARA, "84");
        story.then(Story.ADMIN, new HandedOver(REMINDER, 1, story.now()), new Sent(REMINDER, 1, story.now()));
        var pages = new Browsing(Views.of(story));

        assertThat(pages.open(Story.LIAISON, "/courriers").html())
                .contains("Envoyé", "cadre@ehpad.example.org", "/signalements/" + CASE, "/courriers/" + REMINDER);
        assertThat(pages.open(Story.LIAISON, "/courriers?state=UNCERTAIN").html())
                .contains("Aucun courriel")
                .doesNotContain("cadre@ehpad");
        assertThat(pages.open(Story.LIAISON, "/courriers/" + REMINDER).html())
                .contains("Nous attendons la courbe", "Courriel remis au serveur")
                .doesNotContain("/resends");
    }

    @Test
    void an_uncertain_mail_asks_for_a_decision_and_says_what_it_may_mean() {
        story.then(Story.LIAISON, received(Centre.ARA, "84"));
        reminder(Centre.ARA, "84");
        story.then(Story.ADMIN, new HandedOver(REMINDER, 1, story.now()), new Uncertain(REMINDER, 1, story.now()));
        var pages = new Browsing(Views.of(story));

        assertThat(pages.open(Story.ARA, "/courriers").html()).contains("1 courriel attend votre décision");
        assertThat(pages.open(Story.ARA, "/courriers/" + REMINDER).html())
                .contains("arriver deux fois", "/courriers/" + REMINDER + "/resends", "/abandonments");
    }

    @Test
    void a_mail_is_seen_where_its_case_lies_now_and_nowhere_else() {
        story.then(OF_REUNION, received(Centre.REU, "04"));
        reminder(Centre.REU, "04");
        var views = Views.of(story);

        sees(views, OF_REUNION, true);
        sees(views, OF_MAYOTTE, false);
        sees(views, Story.LIAISON, false);
        sees(views, Story.ARA, false);
        sees(views, Story.NATIONAL, true);

        story.then(Story.NATIONAL, movedToMayotte());
        views = Views.of(story);

        sees(views, OF_REUNION, false);
        sees(views, OF_MAYOTTE, true);
    }

    @Test
    void a_digest_is_its_readers_alone() {
        digest(Story.LIAISON);
        var pages = new Browsing(Views.of(story));

        assertThat(pages.open(Story.LIAISON, "/courriers/" + DIGEST).status()).isEqualTo(200);
        for (var other : List.of(Story.ARA, Story.NATIONAL, OF_REUNION)) {
            assertThat(pages.open(other, "/courriers/" + DIGEST).status()).isEqualTo(404);
            assertThat(pages.open(other, "/courriers").html()).doesNotContain(DIGEST.toString());
        }
    }

    @Test
    void evaluators_and_administrators_have_no_list_of_mails() {
        var pages = new Browsing(Views.of(story));

        assertThat(pages.open(Story.EVALUATOR, "/courriers").status()).isEqualTo(403);
        assertThat(pages.open(Story.ADMIN, "/courriers").status()).isEqualTo(403);
    }

    @Test
    void the_file_of_a_case_finds_its_mails() {
        story.then(Story.LIAISON, received(Centre.ARA, "84"));
        reminder(Centre.ARA, "84");
        digest(Story.LIAISON);
        var mails = Views.of(story).the(Mails.class);

        assertThat(mails.ofCase(Story.LIAISON, CASE))
                .extracting(row -> row.mail().id())
                .containsExactly(REMINDER);
        assertThat(mails.ofCase(Story.IDF, CASE)).isEmpty();
    }

    @Test
    void in_the_audit_a_mail_belongs_to_its_case_and_a_digest_to_no_centre() {
        story.then(Story.LIAISON, received(Centre.ARA, "84"));
        reminder(Centre.ARA, "84");
        digest(Story.LIAISON);
        var api = Views.of(story).api();

        for (var inside : List.of(Story.LIAISON, Story.ARA)) {
            assertThat(api.get(inside, "/api/audit?type=mail.prepared").all("caseId"))
                    .containsExactly(REMINDER.toString());
        }
        for (var outside : List.of(Story.IDF, OF_REUNION, Story.ADMIN)) {
            assertThat(api.get(outside, "/api/audit?type=mail.prepared").rows()).isEmpty();
        }
        assertThat(api.get(Story.EVALUATOR, "/api/audit?type=mail.prepared").text())
                .contains(REMINDER.toString())
                .doesNotContain("cadre@ehpad", "courbe");
    }

    private static void sees(Views views, Actor actor, boolean wanted) {
        var pages = new Browsing(views);
        assertThat(pages.open(actor, "/courriers/" + REMINDER).status()).isEqualTo(wanted ? 200 : 404);
        assertThat(pages.open(actor, "/courriers").html().contains(REMINDER.toString()))
                .isEqualTo(wanted);
    }

    private void reminder(Centre centre, String region) {
        story.then(
                Story.ADMIN,
                prepared(REMINDER, MailKind.REMINDER, CASE, centre, region, null, "cadre@ehpad.example.org"));
    }

    private void digest(Actor reader) {
        story.then(
                Story.ADMIN,
                prepared(DIGEST, MailKind.DIGEST, null, null, null, reader.account(), "liaison@example.org"));
    }

    private Prepared prepared(
            UUID id,
            MailKind kind,
            @Nullable UUID caseId,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable UUID account,
            String to) {
        return new Prepared(
                id,
                kind,
                caseId,
                caseId == null ? null : "S-XXX-2020-00001",
                centre,
                region,
                null,
                account,
                new SealedText(to),
                new SealedText("Information attendue"),
                new SealedText("Nous attendons la courbe."),
                story.now());
    }

    private Received received(Centre centre, String region) {
        return new Received(
                CASE,
                "S-XXX-2020-00001",
                centre,
                region,
                null,
                story.now(),
                null,
                SignalementOrigin.PORTAL,
                null,
                Sector.EMS,
                null,
                null,
                SignalementKind.IRA,
                List.of(),
                null,
                null,
                null,
                null,
                Framework.REGIONAL,
                null,
                story.now());
    }

    private Corrected movedToMayotte() {
        return new Corrected(
                CASE,
                null,
                null,
                null,
                null,
                null,
                null,
                new Facility(null, "Centre hospitalier", "Mamoudzou", "976"),
                "06",
                "976",
                null,
                null,
                null,
                null,
                null,
                null,
                new SealedText("mauvais établissement"),
                ReasonCode.WRONG_FACILITY,
                story.now());
    }
}
