package fr.appui.query.page;

import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.util.List;
import java.util.Map;

/**
 * The reference data as pages speak of it.
 *
 * @param themes those that may be chosen today, in order
 * @param subSectors likewise
 * @param everyTheme those of the past and the future too
 * @param french labels that differ from the founding ones, by their key in the messages: {@code theme.PPE}
 * @param english likewise
 */
public record Vocabulary(
        List<Theme> themes,
        List<SubSector> subSectors,
        List<Theme> everyTheme,
        Map<String, String> french,
        Map<String, String> english) {

    /** What the reference data is before anything was told of it. */
    static final Vocabulary FOUNDING =
            new Vocabulary(Theme.founding(), SubSector.founding(), Theme.founding(), Map.of(), Map.of());

    /** Where pages have it from. */
    @FunctionalInterface
    public interface Source {
        Vocabulary vocabulary();
    }

    Map<String, String> labels(String language) {
        return language.equals("en") ? english : french;
    }
}
