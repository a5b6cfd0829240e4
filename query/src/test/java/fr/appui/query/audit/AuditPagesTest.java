package fr.appui.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.finding.Raising;
import fr.appui.query.page.Change;
import fr.appui.query.page.SamplePages;
import fr.appui.query.reading.Shown;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.wire.StoredType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditPagesTest {
    private static final String PAYLOAD = """
            {
              "id" : "01890000-0000-7000-8000-0000000000aa",
              "sector" : "EMS",
              "reason" : {
                "key" : "t",
                "n" : "3q2+7w==",
                "c" : "9f2c</code><script>"
              },
              "reasonCode" : "WRONG_SECTOR",
              "occurredAt" : "2020-06-29T08:00:00Z"
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_event_is_shown_as_it_is_stored(String language) {
        var words = SamplePages.words(language);
        var page = new EventPage(
                912_431,
                "support-request.reclassified",
                1,
                UUID.fromString("01890000-0000-7000-8000-0000000000ee"),
                UUID.fromString("01890000-0000-7000-8000-0000000000aa"),
                3,
                SamplePages.NOW.minus(Duration.ofDays(1)),
                SamplePages.NOW,
                "Camille Durand",
                Role.HOTLINE,
                Centre.ARA,
                Origin.PAGE,
                "D-ARA-2020-09830",
                "/demandes/01890000-0000-7000-8000-0000000000aa",
                PAYLOAD,
                "{\n  \"actor\" : \"01890000-0000-7000-8000-000000000001\",\n  \"origin\" : \"PAGE\"\n}",
                List.of(new EventPage.Opened(words.say("field.reason"), "Le demandeur a rappelé : c’est un EHPAD.")),
                List.of(new Change(words.say("field.sector"), "Établissements de santé", "Médico-social")),
                912_404L,
                912_440L);

        var html = SamplePages.render(
                "evenement",
                "audit/event",
                "/evenements/912431",
                SamplePages.HOTLINE,
                language,
                Map.of("page", page, "raising", new Raising(false, List.of(), null, Map.of())));

        assertThat(html)
                .contains(
                        "\"sector\" : \"EMS\"",
                        "9f2c&lt;/code&gt;&lt;script&gt;",
                        "rel=\"prev\" href=\"/evenements/912404\"",
                        "rel=\"next\" href=\"/evenements/912440\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_journal_says_who_did_what_and_what_changed(String language) {
        var words = SamplePages.words(language);
        var row = new JournalPage.Row(
                912_431,
                "support-request.reclassified",
                "D-ARA-2020-09830",
                "/demandes/x",
                "Camille Durand",
                Role.HOTLINE,
                Centre.ARA,
                Origin.PAGE,
                SamplePages.NOW.minus(Duration.ofDays(1)),
                SamplePages.NOW,
                ReasonCode.WRONG_SECTOR,
                new Shown<>(null),
                List.of(new Change(words.say("field.sector"), "Établissements de santé", "Médico-social")));
        var machine = new JournalPage.Row(
                1,
                "register.opened",
                "",
                null,
                "",
                null,
                null,
                Origin.DEMO,
                SamplePages.NOW,
                SamplePages.NOW,
                null,
                null,
                List.of());
        var page = new JournalPage(
                Map.of("type", "support-request.reclassified"),
                List.of(),
                Arrays.stream(StoredType.values()).map(StoredType::storedName).toList(),
                List.of(row, row, machine),
                true,
                "next");

        var html = SamplePages.render(
                "journal", "audit/journal", "/journal", SamplePages.EVALUATOR, language, Map.of("page", page));

        assertThat(html).contains("Camille Durand", "<del>", "class=\"masked\"", "/evenements/912431");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_empty_journal_says_so(String language) {
        var page = new JournalPage(Map.of(), List.of(), List.of(), List.of(), true, null);

        var html = SamplePages.render(
                "journal-vide", "audit/journal", "/journal", SamplePages.ADMIN, language, Map.of("page", page));

        assertThat(html).contains("class=\"empty\"");
    }
}
