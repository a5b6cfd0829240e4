package fr.appui.query.search;

import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Words;
import fr.appui.query.search.Search.Group;
import fr.appui.query.search.Search.Hit;
import fr.appui.shared.party.Facility;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found, kind by kind.
 *
 * @param typed as it stands in the field
 * @param kind the only one asked for; {@code null}: all
 * @param kinds that the reader can choose among
 * @param wrong what could not be read
 * @param asked whether there was anything to look for
 * @param forgiving whether beginnings of words or typing errors were forgiven
 * @param next cursor of the page that follows
 */
record SearchPage(
        String typed,
        @Nullable HitKind kind,
        List<HitKind> kinds,
        List<String> wrong,
        boolean asked,
        List<Group> groups,
        boolean forgiving,
        boolean first,
        @Nullable String next) {
    static final String PATH = "/recherche";

    static Address address(String typed, @Nullable HitKind kind) {
        return Address.of(PATH).with("q", typed).with("type", kind);
    }

    List<Choice> choices(Words words) {
        return kinds.stream()
                .map(one -> new Choice(one.name(), words.code(HitKind.family(), one.name())))
                .toList();
    }

    boolean isWrong(String name) {
        return wrong.contains(name);
    }

    long count() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    /** Whether there are more than anybody would count. */
    boolean more() {
        return groups.stream().anyMatch(Group::more);
    }

    /** The page of one kind; {@code null} where all its hits are shown. */
    @Nullable
    String all(Group group) {
        return group.count() <= group.rows().size() && !group.more() || kind != null
                ? null
                : address(typed, group.kind()).toString();
    }

    /** The hits of all kinds. */
    String everything() {
        return address(typed, null).toString();
    }

    @Nullable
    String firstPage() {
        return first ? null : address(typed, kind).toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address(typed, kind).with("cursor", next).toString();
    }

    static String link(Hit hit) {
        return hit.kind().page(hit.id());
    }

    /** What it is about, in words. */
    static String about(Words words, Hit hit) {
        return hit.about().stream()
                .map(about -> words.code(about.family(), about.code()))
                .collect(Collectors.joining(", "));
    }

    /** Statuses have words of their own for each kind of case. */
    static String status(Words words, Hit hit) {
        return words.code(
                switch (hit.kind()) {
                    case SUPPORT_REQUEST -> "status";
                    case SIGNALEMENT -> "signalementStatus";
                    case ON_SITE_ACTION, MEETING, TRAINING, PUBLICATION, DECLARATION -> "activityStatus";
                    case FINDING -> "findingStatus";
                },
                hit.status());
    }

    static String place(@Nullable Facility facility) {
        return facility == null
                ? ""
                : Stream.of(facility.name() == null ? facility.finess() : facility.name(), facility.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
