package fr.appui.query.supportrequest;

import fr.appui.query.reading.MemoryIndex;
import fr.appui.query.subject.ProblemWords;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answered requests by what they were about, in other words too. Only in memory: texts are sealed in the log, and no
 * index of theirs may outlive the process (decision 0017). It keeps stems and notions, not sentences; what is shown is
 * read from the view again.
 */
@Component
final class SimilarRequestIndex implements MemoryIndex {
    private static final int PAGE = 2000;

    private static final String NEWS = """
            SELECT case_id, from_pos, centre, status, themes, question, answers
              FROM view.support_request
             WHERE to_pos IS NULL
               AND from_pos > :last
             ORDER BY from_pos
             LIMIT :page
            """;

    private static final String ID = "id";
    private static final String CENTRE = "centre";
    private static final String THEME = "theme";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";

    private record Row(
            UUID id,
            long position,
            String centre,
            Status status,
            List<String> themes,
            String question,
            List<String> answers) {
        boolean isFound() {
            return !answers.isEmpty() && status != Status.WITHDRAWN && status != Status.MERGED;
        }
    }

    private final JdbcClient db;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long last;

    SimilarRequestIndex(JdbcClient db) {
        this.db = db;
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new WhitespaceAnalyzer()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "similar-requests";
    }

    @Override
    public void refresh() {
        List<Row> rows;
        try {
            do {
                rows = db.sql(NEWS)
                        .param("last", last)
                        .param("page", PAGE)
                        .query(SimilarRequestIndex::row)
                        .list();
                for (var row : rows) {
                    take(row);
                }
                if (!rows.isEmpty()) {
                    searchers.maybeRefreshBlocking();
                    last = rows.getLast().position;
                }
            } while (rows.size() == PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("case_id", UUID.class),
                row.getLong("from_pos"),
                row.getString("centre"),
                Status.valueOf(row.getString("status")),
                List.of((String[]) row.getArray("themes").getArray()),
                row.getString("question"),
                List.of((String[]) row.getArray("answers").getArray()));
    }

    private void take(Row row) throws IOException {
        var id = new Term(ID, row.id.toString());
        if (row.isFound()) {
            writer.updateDocument(id, document(row));
        } else {
            writer.deleteDocuments(id);
        }
    }

    private static Document document(Row row) {
        var document = new Document();
        document.add(new StringField(ID, row.id.toString(), Field.Store.NO));
        document.add(new StoredField(ID, row.id.toString()));
        document.add(new StringField(CENTRE, row.centre, Field.Store.NO));
        row.themes.forEach(theme -> document.add(new StringField(THEME, theme, Field.Store.NO)));
        document.add(new TextField(QUESTION, line(ProblemWords.of(row.question)), Field.Store.NO));
        document.add(new TextField(ANSWER, line(ProblemWords.of(row.answers.getLast())), Field.Store.NO));
        return document;
    }

    private static String line(ProblemWords.Told told) {
        return String.join(" ", told.words()) + " " + String.join(" ", told.notions()) + " "
                + String.join(" ", told.general());
    }

    /**
     * Ids of the requests that are most alike, the most first.
     *
     * @param themes that the asker has chosen already
     * @param within the only centres to look at
     * @param first of these, the one whose requests come first among equals
     */
    List<UUID> alike(String question, List<Theme> themes, Collection<Centre> within, @Nullable Centre first, int most) {
        var told = ProblemWords.of(question);
        if (told.words().isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder()
                .add(about(told), Occur.MUST)
                .add(
                        new TermInSetQuery(
                                CENTRE,
                                within.stream()
                                        .map(centre -> new BytesRef(centre.name()))
                                        .toList()),
                        Occur.FILTER);
        told.themes().forEach(theme -> query.add(bonus(THEME, theme.code(), 2), Occur.SHOULD));
        themes.forEach(theme -> query.add(bonus(THEME, theme.code(), 4), Occur.SHOULD));
        if (first != null) {
            query.add(bonus(CENTRE, first.name(), 2), Occur.SHOULD);
        }
        try {
            var searcher = searchers.acquire();
            try {
                return ids(searcher, query.build(), most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<UUID> ids(IndexSearcher searcher, Query query, int most) throws IOException {
        var stored = searcher.storedFields();
        return Arrays.stream(searcher.search(query, most).scoreDocs)
                .map(hit -> {
                    try {
                        return UUID.fromString(
                                stored.document(hit.doc, Set.of(ID)).get(ID));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Notions weigh more than words, questions more than answers. */
    private static Query about(ProblemWords.Told told) {
        var query = new BooleanQuery.Builder();
        told.words().stream().distinct().limit(60).forEach(word -> {
            query.add(weighed(QUESTION, word, 1), Occur.SHOULD);
            query.add(weighed(ANSWER, word, 0.4f), Occur.SHOULD);
        });
        told.notions().forEach(notion -> {
            query.add(weighed(QUESTION, notion, 2), Occur.SHOULD);
            query.add(weighed(ANSWER, notion, 0.8f), Occur.SHOULD);
        });
        told.general().forEach(notion -> query.add(weighed(QUESTION, notion, 0.5f), Occur.SHOULD));
        return query.build();
    }

    private static Query weighed(String field, String word, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, word)), weight);
    }

    private static Query bonus(String field, String value, float constant) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), constant);
    }
}
