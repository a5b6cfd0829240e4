package fr.appui.query.trial;

import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Words;
import fr.appui.shared.count.Trials;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.trial.Move;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The form that defines what is to be tried. */
record TrialForm(Form form) {

    List<Choice> measures(Words words) {
        return Trials.bases().stream()
                .map(base -> new Choice(base.measure().name(), words.code(base.measure())))
                .toList();
    }

    /** Where a sub-sector may be moved to, each as {@link Move} is typed. */
    List<Choice> moves(Words words, SubSector from) {
        return Stream.of(Sector.values())
                .map(to -> new Choice(from.code() + ":" + to, words.code(to)))
                .toList();
    }

    /** The first field of its name bears the id that an error leads to. */
    String id(String field, String value, boolean first) {
        return first ? form.id(field) : form.id(field) + "-" + value;
    }

    static <E extends Enum<E>> List<Choice> all(Words words, E[] codes) {
        return Choice.of(words, Arrays.asList(codes));
    }
}
