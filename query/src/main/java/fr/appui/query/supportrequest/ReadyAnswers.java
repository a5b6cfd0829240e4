package fr.appui.query.supportrequest;

import fr.appui.query.answer.AnswerEntry;
import fr.appui.query.answer.ReusableAnswers;
import fr.appui.query.subject.ProblemWords;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reusable answers that fit a question; shown before what was answered to earlier requests. */
@Component
final class ReadyAnswers {
    /** @param text as it would be inserted */
    record Ready(UUID id, String title, String text) {}

    private record Fit(Ready ready, int weight) {}

    private static final int OF_NOTION = 3;
    private static final int OF_THEME = 2;

    private final ReusableAnswers answers;

    ReadyAnswers(ReusableAnswers answers) {
        this.answers = answers;
    }

    /** Those that share a notion or a theme with the question, the best first; only what may be sent today. */
    List<Ready> fitting(Actor actor, String question, List<Theme> themes, @Nullable Centre centre, int most) {
        var told = ProblemWords.of(question);
        var about = new HashSet<>(told.themes());
        about.addAll(themes);
        if (about.isEmpty() && told.notions().isEmpty()) {
            return List.of();
        }
        return answers.usable(actor, centre).stream()
                .map(answer -> fit(answer, told.notions(), about))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Fit::weight).reversed())
                .limit(most)
                .map(Fit::ready)
                .toList();
    }

    private static @Nullable Fit fit(AnswerEntry answer, Set<String> notions, Set<Theme> about) {
        var title = answer.title().value();
        var text = answer.text().value();
        if (title == null || text == null) {
            return null;
        }
        var weight = OF_NOTION * common(ProblemWords.of(title + " " + text).notions(), notions)
                + OF_THEME * common(answer.themes(), about);
        return weight == 0 ? null : new Fit(new Ready(answer.id(), title, text), weight);
    }

    private static int common(Collection<?> some, Set<?> others) {
        return (int) some.stream().filter(others::contains).count();
    }
}
