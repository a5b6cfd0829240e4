import harness.Appui;
import harness.Browser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All the pages of the application, as its own links tell, and the states that only typing brings about.
 *
 * <p>Of pages that differ by a number only, a few are enough: their addresses are one kind.
 */
final class Tour {
    /** Somebody on the tour; {@code null} is nobody yet. */
    static final List<String> PEOPLE = List.of("permanence", "coordination", "evaluation", "liaison", "admin");

    private static final int OF_A_KIND = 2;

    private final Appui appui;

    Tour(Appui appui) {
        this.appui = appui;
    }

    /** Where to look and what to do there; {@code bring} may do nothing. */
    record Stop(String name, String address, Consumer<Browser> bring) {
        Stop(String name, String address) {
            this(name, address, _ -> {});
        }

        /** Whether the page is meant to come with a status of 4xx. */
        boolean isOfRefusal() {
            return name.endsWith("-refusee") || name.endsWith("-introuvable") || name.endsWith("-faux");
        }
    }

    /** Pages before anybody has signed in. */
    List<Stop> outside() {
        return List.of(
                new Stop("connexion", "/connexion"),
                new Stop("connexion-en", "/connexion?lang=en"),
                new Stop("connexion-refusee", "/connexion?erreur=refus"));
    }

    /** Every page that a person reaches by links, one or two of each kind, and the states of the pages of work. */
    List<Stop> of(Browser browser, String person) {
        var stops = new ArrayList<Stop>();
        reached(browser).forEach((kind, addresses) -> {
            for (var i = 0; i < addresses.size(); i++) {
                stops.add(new Stop(person + name(kind) + (i == 0 ? "" : "-" + (i + 1)), addresses.get(i)));
            }
        });
        stops.add(new Stop(person + "-introuvable", "/demandes/00000000-0000-7000-8000-000000000000"));
        if (person.equals("permanence")) {
            stops.addAll(atWork());
        }
        // Last, for the language stays once it is chosen.
        stops.add(new Stop(person + "-english", "/?lang=en"));
        return stops;
    }

    private List<Stop> atWork() {
        return List.of(
                new Stop("permanence-vide-refusee", "/permanence", browser -> browser.awaiting(
                        () -> browser.run("void document.querySelector('form.entry').submit()"))),
                new Stop("permanence-etablissements", "/permanence", browser -> {
                    browser.page().locator("#demandes-facility").focus();
                    browser.page().keyboard().type("till");
                    browser.page().locator("[role=listbox]:visible [role=option]").first().waitFor();
                }),
                new Stop("permanence-semblables", "/permanence", browser -> {
                    browser.page().locator("[name=question]").focus();
                    browser.page().keyboard().type("Deux cas de gale chez des résidents, que faire du linge ?");
                    browser.page().locator("[data-reuse]").first().waitFor();
                }),
                new Stop("permanence-reponses-types", "/permanence", browser -> {
                    browser.page().locator("[name=answer]").first().focus();
                    browser.page().keyboard().type("::ga");
                    browser.page().locator("[role=listbox]:visible [role=option]").first().waitFor();
                }),
                new Stop("demandes-aucune", "/demandes?q=introuvablement"),
                new Stop("demandes-filtre-faux", "/demandes?from=hier"),
                new Stop("palette", "/demandes", browser -> {
                    browser.page().keyboard().press("Control+k");
                    browser.page().locator("dialog[open] input").first().waitFor();
                    browser.page().keyboard().type("tab");
                    browser.page().locator("dialog[open] [role=option]").first().waitFor();
                }));
    }

    private Map<String, List<String>> reached(Browser browser) {
        var kinds = new LinkedHashMap<String, List<String>>();
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            var address = next.poll();
            var kind = kind(address);
            var alike = kinds.computeIfAbsent(kind, _ -> new ArrayList<>());
            if (!seen.add(address) || alike.size() >= OF_A_KIND) {
                continue;
            }
            alike.add(address);
            browser.go(appui.base() + address);
            browser.run("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)")
                    .forEach(link -> {
                        if (!link.asString().contains("lang=")) {
                            next.add(link.asString());
                        }
                    });
        }
        return kinds;
    }

    /** Addresses that differ by numbers, ids and the values of parameters are one kind. */
    private static String kind(String address) {
        var path = address.replaceAll("[?].*", "");
        var names = address.contains("?")
                ? List.of(address.replaceAll(".*[?]", "").split("&")).stream()
                        .map(pair -> pair.replaceAll("=.*", ""))
                        .filter(name -> List.of("mur", "view", "measure").contains(name))
                        .sorted()
                        .toList()
                : List.<String>of();
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "N") + (names.isEmpty() ? "" : "?" + names);
    }

    private static String name(String kind) {
        var name = kind.replaceAll("[^a-zA-Z]+", "-").replaceAll("-+$", "");
        return name.isEmpty() ? "-accueil" : name;
    }
}
