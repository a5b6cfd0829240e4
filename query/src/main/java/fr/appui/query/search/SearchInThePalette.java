package fr.appui.query.search;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reading.WrongParameters;
import fr.appui.query.search.Search.Group;
import fr.appui.query.search.Search.Hit;
import fr.appui.shared.party.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The best cases of any kind, and the way to all of them. */
@Component
final class SearchInThePalette implements PaletteEntries {
    private static final int FEWEST_CHARACTERS = 2;
    private static final int MOST = 6;

    private final Search search;

    SearchInThePalette(Search search) {
        this.search = search;
    }

    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        if (typed.length() < FEWEST_CHARACTERS || Search.kinds(actor).isEmpty() || isTooMuch(typed)) {
            return List.of();
        }
        var found = search.find(actor, typed, null, When.NOW, null, MOST);
        var total = found.groups().stream().mapToInt(Group::count).sum();
        var best = found.groups().stream()
                .flatMap(group -> group.rows().stream())
                .sorted(Comparator.comparing(Hit::exact).thenComparing(Hit::day).reversed())
                .limit(MOST)
                .map(hit -> entry(words, hit));
        var all = total <= MOST
                ? Stream.<PaletteEntry>of()
                : Stream.of(new PaletteEntry(
                        Kind.SEARCH,
                        words.say("search.in-palette"),
                        typed,
                        SearchPage.address(typed, null).toString()));
        return Stream.concat(best, all).toList();
    }

    private static boolean isTooMuch(String typed) {
        var in = new Parameters();
        in.words("q", typed);
        try {
            in.check();
            return false;
        } catch (WrongParameters _) {
            return true;
        }
    }

    private static PaletteEntry entry(Words words, Hit hit) {
        var more = Stream.of(SearchPage.about(words, hit), SearchPage.place(hit.facility()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new PaletteEntry(hit.exact() ? kind(hit) : Kind.NEAR, hit.number(), more, SearchPage.link(hit));
    }

    /** What is only like the words that were typed comes after the pages that they name. */
    private static Kind kind(Hit hit) {
        return switch (hit.kind()) {
            case SUPPORT_REQUEST -> Kind.REQUEST;
            case SIGNALEMENT -> Kind.SIGNALEMENT;
            case ON_SITE_ACTION, MEETING, TRAINING, PUBLICATION, DECLARATION -> Kind.ACTIVITY;
            case FINDING -> Kind.FINDING;
        };
    }
}
