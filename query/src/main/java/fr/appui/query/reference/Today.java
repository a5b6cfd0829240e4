package fr.appui.query.reference;

import fr.appui.query.page.Vocabulary;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reference data on one day: what may be chosen, and what everything is called. */
record Today(List<TermEntry> themes, List<TermEntry> subSectors, LocalDate day) {

    Vocabulary vocabulary() {
        var french = new HashMap<String, String>();
        var english = new HashMap<String, String>();
        Stream.concat(themes.stream(), subSectors.stream()).forEach(entry -> {
            var version = entry.wordedOn(day);
            if (version != null) {
                french.put(Words.key(entry.code()), version.labelFr());
                english.put(Words.key(entry.code()), version.labelEn());
            }
        });
        return new Vocabulary(
                all(valid(themes), Theme.class),
                all(valid(subSectors), SubSector.class),
                all(themes, Theme.class),
                Map.copyOf(french),
                Map.copyOf(english));
    }

    private List<TermEntry> valid(List<TermEntry> entries) {
        return entries.stream().filter(entry -> entry.isValidOn(day)).toList();
    }

    private static <T extends Term> List<T> all(List<TermEntry> entries, Class<T> kind) {
        return entries.stream().map(TermEntry::code).map(kind::cast).toList();
    }
}
