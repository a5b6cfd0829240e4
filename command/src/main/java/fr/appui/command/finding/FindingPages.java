package fr.appui.command.finding;

import fr.appui.command.intake.Answer;
import fr.appui.command.intake.Pages;
import fr.appui.command.intake.Post;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the forms lead: to the finding's own page; a refused new one back to the figure or event that it is about.
 *
 * @param source address of the page that bore the form for a new one
 */
record FindingPages(String source) implements Pages {
    static final String PAGE = "/constats";

    private static final String POSITION = "[1-9][0-9]{0,17}";

    private static final List<String> FILTERS = List.of(
            "measure",
            "from",
            "to",
            "centre",
            "region",
            "sector",
            "framework",
            "origin",
            "theme",
            "channel",
            "signalementKind",
            "criterion",
            "facility");

    static FindingPages of(Post<?> post) {
        var event = post.told("event.position").filter(typed -> typed.matches(POSITION));
        if (event.isPresent()) {
            return new FindingPages("/evenements/" + event.get());
        }
        var figure = FILTERS.stream()
                .flatMap(name -> post.told("figure." + name).stream()
                        .filter(typed -> !typed.isEmpty())
                        .map(typed -> name + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        var known = post.told("figure.position")
                .filter(typed -> typed.matches("0|" + POSITION))
                .map(typed -> "&asOf=" + typed)
                .orElse("");
        return new FindingPages(figure.isEmpty() ? PAGE : "/chiffres?" + figure + known);
    }

    @Override
    public String again(@Nullable UUID subject) {
        return subject == null ? source : PAGE + "/" + subject;
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        return PAGE + "/" + answer.id();
    }
}
