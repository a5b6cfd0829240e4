package fr.appui.query.finding;

import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a figure or an event: what was raised about it, and for evaluators the form that raises more.
 *
 * @param follows whether questions and findings are there for this reader at all
 * @param form {@code null} for who raises none
 * @param cited what the form says of the figure or event, by the names of its hidden fields
 */
public record Raising(
        boolean follows,
        List<FindingEntry> findings,
        @Nullable Form form,
        Map<String, String> cited) {

    /** Whom it may concern: the network first, then each centre. */
    public List<Choice> concerned(Words words) {
        var concerned = new ArrayList<>(List.of(new Choice(Centre.NAT.name(), words.code(Centre.NAT))));
        concerned.addAll(Choice.of(words, Centre.network()));
        return concerned;
    }
}
