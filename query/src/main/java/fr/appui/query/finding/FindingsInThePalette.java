package fr.appui.query.finding;

import fr.appui.query.page.Links;
import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Words;
import fr.appui.shared.party.Actor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Questions and findings by their number, or the beginning of it. */
@Component
final class FindingsInThePalette implements PaletteEntries {
    /** Holds no sign that means another one in a pattern of SQL. */
    private static final Pattern NUMBER = Pattern.compile("C-[A-Z]{1,3}(-\\d{0,4}(-\\d{0,5})?)?");

    private final Findings findings;

    FindingsInThePalette(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        return actor.followsFindings() && NUMBER.matcher(number).matches()
                ? findings.numbered(actor, number).stream()
                        .map(entry -> new PaletteEntry(
                                Kind.FINDING, entry.number(), words.code(entry.kind()), Links.finding(entry.id())))
                        .toList()
                : List.of();
    }
}
