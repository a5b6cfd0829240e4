package fr.appui.query.reference;

import fr.appui.query.page.Vocabulary;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which terms there are: the founding ones in the contract's order, then those added, and last what fits nowhere. */
@Component
public final class ReferenceTerms implements Vocabulary.Source {
    private static final String VERSIONS = """
            SELECT kind, code, version, label_fr, label_en, valid_from, valid_to, recorded_at, from_pos
              FROM view.reference_term
             WHERE from_pos <= :at
               AND (to_pos IS NULL OR to_pos > :at)
             ORDER BY valid_from
            """;

    private static final List<String> VIEWS = List.of(ReferenceProjection.NAME);

    private record Row(TermKind kind, String code, int version, TermEntry.Version says) {}

    private final JdbcClient db;
    private final Moments moments;
    private final Lens clock;

    ReferenceTerms(JdbcClient db, Moments moments, Lens clock) {
        this.db = db;
        this.moments = moments;
        this.clock = clock;
    }

    /** Every term of a kind, in order. */
    public Moments.Answer<List<TermEntry>> all(TermKind kind, When when) {
        return moments.read(when, VIEWS, known -> entries(kind, rows(known.position())));
    }

    /** Every theme that ever was: what filters can name. */
    public List<Theme> themes() {
        return vocabulary().everyTheme();
    }

    @Override
    public Vocabulary vocabulary() {
        var rows = rows(clock.upTo());
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        return new Today(entries(TermKind.THEME, rows), entries(TermKind.SUB_SECTOR, rows), today).vocabulary();
    }

    private List<Row> rows(long at) {
        return db.sql(VERSIONS).param("at", at).query(ReferenceTerms::row).list();
    }

    private static List<TermEntry> entries(TermKind kind, List<Row> rows) {
        var ofKind = rows.stream().filter(row -> row.kind == kind).toList();
        var terms = new LinkedHashSet<Term>(kind.founding());
        ofKind.stream()
                .sorted(Comparator.comparing(row -> row.says.position()))
                .forEach(row -> terms.add(kind.term(row.code)));
        var fitsNowhere = kind.founding().getLast();
        terms.remove(fitsNowhere);
        terms.add(fitsNowhere);
        return terms.stream().map(term -> entry(term, ofKind)).toList();
    }

    private static TermEntry entry(Term term, List<Row> ofKind) {
        var rows = ofKind.stream().filter(row -> row.code.equals(term.code())).toList();
        return TermEntry.of(
                term,
                rows.stream().mapToInt(Row::version).max().orElse(0),
                rows.stream().map(Row::says).toList());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                TermKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getInt("version"),
                new TermEntry.Version(
                        row.getString("label_fr"),
                        row.getString("label_en"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getLong("from_pos")));
    }
}
