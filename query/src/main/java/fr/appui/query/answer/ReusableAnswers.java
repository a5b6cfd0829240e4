package fr.appui.query.answer;

import fr.appui.query.page.Vocabulary;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reusable answers there are: a centre's for the centre, the network's for all. */
@Component
public final class ReusableAnswers {
    private static final String COLUMNS = """
            SELECT answer_id, version, centre, status, shortcut, title, text, themes, valid_from, valid_to,
                   superseded_by, proposed_by, proposed_at, recorded_at
              FROM view.answer
             WHERE %s
            """;

    private static final String PAGE = COLUMNS + """
             ORDER BY proposed_at DESC, answer_id DESC
             LIMIT :limit
            """;

    /**
     * Best first: what was typed as a shortcut, then in the title, then anywhere; a centre's own before the network's.
     */
    private static final String OFFERED = COLUMNS + """
             ORDER BY status = 'APPROVED' AND valid_from <= :today AND coalesce(valid_to >= :today, true) DESC,
                      CASE WHEN shortcut = :typed THEN 0
                           WHEN starts_with(shortcut, :typed) THEN 1
                           WHEN starts_with(sealed_words, :typed) THEN 2
                           ELSE 3 END,
                      centre IS NULL, title, answer_id
             LIMIT 10
            """;

    private static final String ALL = COLUMNS + """
             ORDER BY centre IS NULL, proposed_at DESC, answer_id
             LIMIT 500
            """;

    private static final String USABLE =
            "(status = 'APPROVED' AND valid_from <= :today AND (valid_to IS NULL OR valid_to >= :today))";
    private static final String TYPED_EXACTLY = "(status <> 'WITHDRAWN' AND shortcut = :typed)";
    private static final String AS_OF = "from_pos <= :at AND (to_pos IS NULL OR to_pos > :at)";
    private static final String NOWHERE_ELSE = "centre IS NULL";
    private static final List<String> VIEWS = List.of(AnswerProjection.NAME);

    /**
     * What narrows the list; {@code null} narrows nothing.
     *
     * @param ofNetwork only the network's own
     * @param statuses empty: all but withdrawn ones
     */
    public record Filter(
            @Nullable String q,
            @Nullable Centre centre,
            boolean ofNetwork,
            @Nullable Theme theme,
            List<AnswerStatus> statuses) {
        static final Filter APPROVED = new Filter(null, null, false, null, List.of(AnswerStatus.APPROVED));
    }

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<AnswerEntry> rows, @Nullable String next, AsOf asOf) {}

    private final JdbcClient db;
    private final Moments moments;
    private final Lens clock;
    private final Vocabulary.Source reference;

    ReusableAnswers(JdbcClient db, Moments moments, Lens clock, Vocabulary.Source reference) {
        this.db = db;
        this.moments = moments;
        this.clock = clock;
        this.reference = reference;
    }

    /** Whether this person reads titles and texts: they hold no case, so that those who administer read them too. */
    static boolean opens(Actor actor) {
        return actor.opensSealedFields() || actor.role() == Role.ADMIN;
    }

    /** The answers inside a person's reach, newest first. */
    public Page list(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        if (filter.centre != null && actor.role() != Role.ADMIN) {
            Scope.ofSupportRequests(actor).mustHold(filter.centre, null);
        }
        var question = "answers " + filter + " " + when.position() + " " + when.instant() + " " + actor.centre();
        var after = Cursor.read(question, cursor, 2);
        var answer = moments.read(
                when.of(after), VIEWS, known -> rows(actor, conditions(actor, filter, known), after, limit));
        var rows = answer.value();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        page.getLast().proposedAt(),
                        page.getLast().id());
        return new Page(page, next, answer.asOf());
    }

    /** @throws Unknown if there is none inside the reach */
    public Moments.Answer<AnswerEntry> one(Actor actor, UUID id, When when) {
        return moments.read(
                when,
                VIEWS,
                known -> rows(actor, seen(actor, known).add("answer_id = :id", "id", id), null, 1).stream()
                        .findFirst()
                        .orElseThrow(Unknown::new));
    }

    /**
     * What may be meant by the first letters of a shortcut, by words of title or text, or by a theme. What had better
     * not be sent is there only when it was typed exactly.
     *
     * @param centre whose own answers come first; {@code null}: the person's
     */
    List<AnswerEntry> offered(Actor actor, @Nullable String typed, @Nullable Centre centre) {
        var folded = Folding.line(typed);
        var conditions = seen(actor, new Known(Long.MAX_VALUE, true))
                .add(folded.isEmpty() ? USABLE : "(" + USABLE + " OR " + TYPED_EXACTLY + ")")
                .with("today", today())
                .with("typed", folded);
        if (centre != null) {
            conditions.add("(centre = :own OR centre IS NULL)", "own", centre.name());
        }
        search(conditions, folded, opens(actor));
        return db.sql(OFFERED.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> AnswerEntry.read(row, opens(actor), today()))
                .list();
    }

    /**
     * All that may be sent today, a centre's own before the network's.
     *
     * @param centre whose own are meant; {@code null}: all that the person reaches
     */
    public List<AnswerEntry> usable(Actor actor, @Nullable Centre centre) {
        var conditions = seen(actor, new Known(Long.MAX_VALUE, true)).add(USABLE, "today", today());
        if (centre != null) {
            conditions.add("(centre = :own OR centre IS NULL)", "own", centre.name());
        }
        return db.sql(ALL.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> AnswerEntry.read(row, opens(actor), today()))
                .list();
    }

    private List<AnswerEntry> rows(Actor actor, Conditions conditions, @Nullable Cursor after, int limit) {
        if (after != null) {
            conditions
                    .add(
                            "(proposed_at, answer_id) < (:lastAt, :lastId)",
                            "lastAt",
                            OffsetDateTime.parse(after.key().get(0)))
                    .with("lastId", UUID.fromString(after.key().get(1)));
        }
        return db.sql(PAGE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, _) -> AnswerEntry.read(row, opens(actor), today()))
                .list();
    }

    private Conditions conditions(Actor actor, Filter filter, Known known) {
        var conditions = seen(actor, known)
                .given("centre = :centre", "centre", filter.centre)
                .given(":theme = ANY(themes)", "theme", filter.theme)
                .add("status = ANY(:statuses)", "statuses", statuses(filter));
        if (filter.ofNetwork) {
            conditions.add(NOWHERE_ELSE);
        }
        search(conditions, filter.q == null ? "" : filter.q, opens(actor));
        return conditions;
    }

    private static String[] statuses(Filter filter) {
        return Arrays.stream(AnswerStatus.values())
                .filter(status ->
                        filter.statuses.isEmpty() ? status != AnswerStatus.WITHDRAWN : filter.statuses.contains(status))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Conditions seen(Actor actor, Known known) {
        var conditions = new Conditions().add(AS_OF, "at", known.position());
        if (actor.role() != Role.ADMIN) {
            Scope.ofSupportRequests(actor).narrow(conditions, NOWHERE_ELSE);
        }
        return conditions;
    }

    /** Every word must occur, in the answer or in what one of its themes is called. */
    private void search(Conditions conditions, String typed, boolean open) {
        var patterns = Folding.patterns(typed);
        for (var i = 0; i < patterns.size(); i++) {
            var word = patterns.get(i).substring(1, patterns.get(i).length() - 1);
            conditions
                    .add("(clear_words LIKE :word%1$d OR themes && CAST(:named%1$d AS text[])%2$s)"
                            .formatted(i, open ? " OR sealed_words LIKE :word" + i : ""))
                    .with("word" + i, patterns.get(i))
                    .with("named" + i, themesNamed(word));
        }
    }

    private String[] themesNamed(String word) {
        var vocabulary = reference.vocabulary();
        return vocabulary.everyTheme().stream()
                .filter(theme -> Words.names(theme, vocabulary)
                        .anyMatch(name -> Folding.line(name).contains(word)))
                .map(Theme::code)
                .toArray(String[]::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
    }
}
