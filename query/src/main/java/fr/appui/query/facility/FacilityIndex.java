package fr.appui.query.facility;

import fr.appui.query.reading.MemoryIndex;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.facility.Finess;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.FacilityCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facilities by number, name and town, while somebody types.
 *
 * <p>Every word must be found, in whatever order; the last one may be a beginning. Scores are sums of plain constants:
 * how well each word fits, whether a whole town or name was typed, the asker's region, where the asker's last requests
 * came from. What is still equal comes by kind of facility, then by size of the town, then by length of the name. Only
 * when that finds nothing are typing errors forgiven, then words left out.
 */
@Component
public final class FacilityIndex implements MemoryIndex {
    private static final String ALL = """
            SELECT f.finess, f.name, f.long_name, f.city, f.postal_code, f.department, f.region, f.category,
                   f.category_label, array_remove(array_agg(a.alias ORDER BY a.position), NULL) AS aliases
              FROM directory.facility f
              LEFT JOIN view.facility_alias a
                ON a.finess = f.finess AND a.from_day <= :today AND (a.to_day IS NULL OR a.to_day >= :today)
             WHERE f.valid_to IS NULL
             GROUP BY f.id
            """;

    private static final String STAMP = """
            SELECT (SELECT coalesce(max(position), 0) FROM view.directory_import) || '/' ||
                   (SELECT coalesce(max(position), 0) FROM view.facility_alias)
            """;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9AB][0-9A-Z]{0,7}");
    private static final String BY_NAME = "name";
    private static final String BY_TOWN = "town";
    private static final String BY_OTHER = "other";
    private static final String WHOLE = "whole";
    private static final String REGION = "region";
    private static final String FINESS = "finess";
    private static final String CATEGORY = "category";
    private static final int MOST_WORDS = 10;

    /** Of two that fit equally well, the one that calls more often. */
    private static final Map<String, Integer> RANK = Map.of("101", 0, "355", 1, "500", 2, "365", 3, "106", 4);

    private static final String[] GREAT = {"101"};
    private static final String[] HOSPITALS = {"101", "355", "292", "114"};

    private record Entry(ListedFacility facility, @Nullable String longName, List<String> aliases) {}

    private record Made(
            String stamp,
            IndexSearcher searcher,
            List<ListedFacility> facilities,
            Map<String, ListedFacility> byNumber) {}

    private final JdbcClient db;
    private final InstantSource clock;
    private volatile @Nullable Made made;

    FacilityIndex(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "facilities";
    }

    @Override
    public void refresh() {
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var stamp = db.sql(STAMP).query(String.class).single() + "/" + today;
        var before = made;
        if (before == null || !before.stamp.equals(stamp)) {
            made = make(
                    stamp,
                    db.sql(ALL)
                            .param("today", today)
                            .query(FacilityIndex::entry)
                            .list());
        }
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        var category = FacilityCategory.of(row.getString("category"));
        var label = row.getString("category_label");
        var facility = new ListedFacility(
                row.getString("finess"),
                row.getString("name"),
                row.getString("city"),
                row.getString("postal_code"),
                row.getString("department"),
                row.getString("region"),
                row.getString("category"),
                label == null ? category.map(FacilityCategory::label).orElse(null) : label,
                category.map(FacilityCategory::sector).orElse(null),
                category.map(FacilityCategory::subSector).orElse(null),
                false);
        var aliases = (String[]) row.getArray("aliases").getArray();
        return new Entry(facility, row.getString("long_name"), List.of(aliases));
    }

    /** One segment, in the order that breaks ties: a searcher hands equal scores out in it. */
    private static Made make(String stamp, List<Entry> entries) {
        var sorted = new ArrayList<>(entries);
        var size = entries.stream().collect(Collectors.groupingBy(FacilityIndex::town, Collectors.summingInt(_ -> 1)));
        sorted.sort(Comparator.<Entry>comparingInt(entry -> RANK.getOrDefault(entry.facility.category() + "", 9))
                .thenComparingInt(entry -> -size.getOrDefault(town(entry), 0))
                .thenComparingInt(
                        entry -> FacilityWords.plain(entry.facility.name()).size())
                .thenComparing(entry -> entry.facility.finess() + ""));
        var config = new IndexWriterConfig(new WhitespaceAnalyzer())
                .setSimilarity(new BooleanSimilarity())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setRAMBufferSizeMB(512);
        var folder = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(folder, config)) {
            for (var entry : sorted) {
                writer.addDocument(document(entry));
            }
            writer.commit();
            var searcher = new IndexSearcher(DirectoryReader.open(folder));
            searcher.setSimilarity(new BooleanSimilarity());
            searcher.setQueryCache(null);
            var facilities = sorted.stream().map(Entry::facility).toList();
            var byNumber = new HashMap<String, ListedFacility>();
            facilities.forEach(facility -> byNumber.put(facility.finess() + "", facility));
            return new Made(stamp, searcher, facilities, byNumber);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String town(Entry entry) {
        return entry.facility.department() + " " + entry.facility.city();
    }

    private static Document document(Entry entry) {
        var facility = entry.facility;
        var document = new Document();
        var names = new ArrayList<@Nullable String>(entry.aliases);
        names.add(facility.name());
        names.add(entry.longName);
        text(document, BY_NAME, FacilityWords.findable(names.toArray(String[]::new)));
        text(document, BY_TOWN, FacilityWords.findable(facility.city()));
        var other = new LinkedHashSet<>(FacilityWords.called(facility.category()));
        other.addAll(FacilityWords.plain(facility.postalCode()));
        other.addAll(FacilityWords.plain(facility.department()));
        text(document, BY_OTHER, other);
        var wholes = new HashSet<String>();
        wholes.add(BY_TOWN + " " + joined(facility.city()));
        names.forEach(name -> wholes.add(BY_NAME + " " + joined(name)));
        wholes.forEach(whole -> document.add(new StringField(WHOLE, whole, Field.Store.NO)));
        exact(document, REGION, facility.region());
        exact(document, FINESS, facility.finess());
        exact(document, CATEGORY, facility.category());
        return document;
    }

    private static String joined(@Nullable String text) {
        return String.join(" ", significant(FacilityWords.searched(text)));
    }

    private static List<String> significant(List<String> words) {
        return words.stream()
                .filter(word -> !FacilityWords.SMALL.contains(word))
                .toList();
    }

    private static void text(Document document, String field, Collection<String> words) {
        document.add(new TextField(field, String.join(" ", words), Field.Store.NO));
    }

    private static void exact(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    /** The facility that bears this number today. */
    public Optional<ListedFacility> withNumber(String finess) {
        var now = made;
        return now == null ? Optional.empty() : Optional.ofNullable(now.byNumber.get(finess));
    }

    /**
     * The facilities that fit best, best first.
     *
     * @param typed anything but nothing
     * @param near whose regions come first
     * @param known numbers of facilities that come first among equals
     */
    List<ListedFacility> find(String typed, @Nullable Centre near, Set<String> known, int most) {
        var now = made;
        if (now == null) {
            return List.of();
        }
        var number = Finess.bare(typed);
        if (NUMBER.matcher(number).matches()) {
            return search(now, new PrefixQuery(new Term(FINESS, number)), near, known, most);
        }
        var words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        for (var care : Care.values()) {
            var found = search(now, asked(words, growing(typed, words), care), near, known, most);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** How exactly words must be found; tried in this order until something is. */
    private enum Care {
        AS_TYPED,
        WITH_TYPING_ERRORS,
        MOST_OF_THEM
    }

    /** Small words are not searched for, but the one that may still be growing is. */
    private static List<String> words(String typed) {
        var all = FacilityWords.searched(typed);
        var words = new ArrayList<>(significant(all));
        if (words.isEmpty() && !all.isEmpty()) {
            words.add(all.getLast());
        }
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }

    /** The small word at the end, which may be the beginning of a longer one; {@code null} when there is none. */
    private static @Nullable String growing(String typed, List<String> words) {
        var last = FacilityWords.plain(typed).getLast();
        return FacilityWords.SMALL.contains(last) && !words.getLast().equals(last) ? last : null;
    }

    private static Query asked(List<String> words, @Nullable String growing, Care care) {
        var query = new BooleanQuery.Builder();
        if (growing != null) {
            query.add(word(growing, true, Care.AS_TYPED), Occur.SHOULD);
        }
        for (var i = 0; i < words.size(); i++) {
            query.add(
                    word(words.get(i), i == words.size() - 1, care),
                    care == Care.MOST_OF_THEM ? Occur.SHOULD : Occur.MUST);
        }
        if (care == Care.MOST_OF_THEM) {
            query.setMinimumNumberShouldMatch(Math.max(1, words.size() - 1));
        }
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= words.size(); to++) {
                var whole = String.join(" ", words.subList(from, to));
                query.add(bonus(new TermQuery(new Term(WHOLE, BY_TOWN + " " + whole)), 2), Occur.SHOULD);
                query.add(bonus(new TermQuery(new Term(WHOLE, BY_NAME + " " + whole)), 2), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Query word(String word, boolean last, Care care) {
        var ways = new ArrayList<Query>();
        for (var field : List.of(BY_NAME, BY_TOWN)) {
            ways.add(bonus(new TermQuery(new Term(field, word)), 3));
            if (last && word.length() > 1) {
                ways.add(bonus(new PrefixQuery(new Term(field, word)), 2));
            }
            if (care != Care.AS_TYPED && word.length() > 3) {
                var errors = word.length() < 8 ? 1 : 2;
                ways.add(bonus(new FuzzyQuery(new Term(field, word), errors, 1, 50, true), 1));
            }
        }
        ways.add(bonus(new TermQuery(new Term(BY_OTHER, word)), 3));
        if (last) {
            ways.add(bonus(new PrefixQuery(new Term(BY_OTHER, word)), 1));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query bonus(Query query, float constant) {
        return new BoostQuery(new ConstantScoreQuery(query), constant);
    }

    private static List<ListedFacility> search(
            Made now, Query asked, @Nullable Centre near, Set<String> known, int most) {
        var query = new BooleanQuery.Builder().add(asked, Occur.MUST);
        if (near != null) {
            near.regions()
                    .forEach(region -> query.add(bonus(new TermQuery(new Term(REGION, region)), 1.5f), Occur.SHOULD));
        }
        query.add(bonus(in(CATEGORY, Arrays.asList(HOSPITALS)), 0.25f), Occur.SHOULD);
        query.add(bonus(in(CATEGORY, Arrays.asList(GREAT)), 0.25f), Occur.SHOULD);
        if (!known.isEmpty()) {
            query.add(bonus(in(FINESS, known), 1), Occur.SHOULD);
        }
        try {
            return Arrays.stream(now.searcher.search(query.build(), most).scoreDocs)
                    .map(hit -> now.facilities.get(hit.doc))
                    .map(facility -> known.contains(facility.finess() + "") ? facility.asRecent() : facility)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
