package fr.appui.query.activity;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short form that enters an activity.
 *
 * @param centres those that it may be entered for; one: it is not asked
 * @param from the case that it is about, from which the form was begun; {@code null} where it was not
 */
record ActivityEntryPage(
        CaseKind kind,
        Form form,
        List<Centre> centres,
        @Nullable LinkedCase from) {

    /** What the form is posted to. */
    String target() {
        return ActivityPage.posts(kind);
    }

    List<ActivityKind> natures() {
        return ActivityKind.all(kind);
    }

    /** Those that a declaration may name. */
    List<Measure> measures() {
        return Definitions.ALL.stream()
                .filter(definition -> definition.counted() == CaseKind.DECLARATION)
                .map(Definition::measure)
                .toList();
    }
}
