package fr.appui.ops.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Drafts.Draft;
import fr.appui.ops.eventstore.LogFixture;
import fr.appui.query.workspace.KeptDraft;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts on a real database and vault. */
class DraftStoreTest {
    private static final String ENTRY = "demandes";
    private static final String SECRET = "Deux cas dans l’unité des Glycines";

    private static final LogFixture LOG = new LogFixture();

    private final UUID me = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private Instant now = Instant.parse("2020-03-17T10:12:00Z");
    private final DraftStore drafts = store();

    private DraftStore store() {
        return new DraftStore(JdbcClient.create(LOG.log), LOG.keys, () -> now);
    }

    @Test
    void what_was_typed_is_there_again_after_a_restart() {
        assertThat(drafts.keep(me, draft(1, "Deux"))).isTrue();
        assertThat(drafts.keep(me, draft(2, SECRET))).isTrue();

        assertThat(store().of(me, List.of(ENTRY)))
                .singleElement()
                .isEqualTo(new KeptDraft(id, ENTRY, 2, now, fields(SECRET)));
    }

    @Test
    void it_is_gone_once_the_form_is_saved_and_a_late_keeping_does_not_bring_it_back() {
        drafts.keep(me, draft(1, SECRET));

        drafts.discard(me, id);

        assertThat(drafts.keep(me, draft(2, SECRET))).isFalse();
        assertThat(drafts.of(me, List.of(ENTRY))).isEmpty();
        assertThat(stored()).isNull();
    }

    @Test
    void a_form_saved_before_its_first_keeping_leaves_no_draft_either() {
        drafts.discard(me, id);

        assertThat(drafts.keep(me, draft(1, SECRET))).isFalse();
        assertThat(drafts.of(me, List.of(ENTRY))).isEmpty();
    }

    @Test
    void nobody_else_sees_it_overwrites_it_or_ends_it() {
        var other = UUID.randomUUID();
        drafts.keep(me, draft(1, SECRET));

        assertThat(drafts.keep(other, draft(2, "autre"))).isFalse();
        drafts.discard(other, id);

        assertThat(drafts.of(other, List.of(ENTRY))).isEmpty();
        assertThat(drafts.of(me, List.of(ENTRY))).extracting(KeptDraft::step).containsExactly(1);
    }

    @Test
    void what_was_sent_before_does_not_overwrite_what_was_sent_after() {
        drafts.keep(me, draft(2, SECRET));

        assertThat(drafts.keep(me, draft(1, "Deux"))).isFalse();
        assertThat(drafts.keep(me, draft(2, "Deux"))).isFalse();

        assertThat(drafts.of(me, List.of(ENTRY))).extracting(KeptDraft::fields).containsExactly(fields(SECRET));
    }

    @Test
    void two_tabs_are_two_drafts_the_last_one_first() {
        var second = UUID.randomUUID();
        drafts.keep(me, draft(1, "première"));
        now = now.plusSeconds(1);
        drafts.keep(me, new Draft(second, ENTRY, 1, fields("seconde")));

        assertThat(drafts.of(me, List.of(ENTRY))).extracting(KeptDraft::id).containsExactly(second, id);
        assertThat(drafts.of(me, List.of("demandes/" + second + "/answers"))).isEmpty();
    }

    @Test
    void nothing_of_it_can_be_read_in_the_database() {
        drafts.keep(me, draft(1, SECRET));

        assertThat(new String(stored(), StandardCharsets.ISO_8859_1)).doesNotContain("Glycines", "question");
    }

    @Test
    void it_is_kept_for_a_week() {
        drafts.keep(me, draft(1, SECRET));

        now = now.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(drafts.of(me, List.of(ENTRY))).hasSize(1);
        now = now.plusSeconds(1);
        assertThat(drafts.of(me, List.of(ENTRY))).isEmpty();
        drafts.keep(me, new Draft(UUID.randomUUID(), ENTRY, 1, fields("plus tard")));
        assertThat(JdbcClient.create(LOG.log)
                        .sql("SELECT count(*) FROM workspace.draft WHERE id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private byte[] stored() {
        return JdbcClient.create(LOG.log)
                .sql("SELECT content FROM workspace.draft WHERE id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes("content"))
                .list()
                .getFirst();
    }

    private Draft draft(int step, String question) {
        return new Draft(id, ENTRY, step, fields(question));
    }

    private static Map<String, List<String>> fields(String question) {
        return Map.of("question", List.of(question), "themes", List.of("SCABIES", "PPE"));
    }
}
