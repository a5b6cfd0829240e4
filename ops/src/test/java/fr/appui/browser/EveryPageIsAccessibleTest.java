package fr.appui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page of each kind that a role can reach by links, and the states of it that links do not lead to. */
class EveryPageIsAccessibleTest {
    private static final Map<String, List<String>> OTHER_STATES = Map.of(
            "permanence",
            List.of(
                    "/demandes?from=31/02/2020&sector=XX",
                    "/demandes?q=introuvable",
                    "/activites?from=31/02/2020&sector=XX",
                    "/activites?q=introuvable",
                    "/activites/nouvelle",
                    "/activites/reunions/nouvelle",
                    "/activites/formations/nouvelle",
                    "/activites/publications/nouvelle",
                    "/activites/declarations/nouvelle",
                    "/activites/diffusion",
                    "/activites/diffusion?incomplete=true&silent=COR",
                    "/activites/diffusion?to=01/01/2001",
                    "/palette?q=consolidation",
                    "/consolidation",
                    "/consolidation/ARA/2020-03",
                    "/recherche",
                    "/recherche?q=gale",
                    "/recherche?q=gale&type=SUPPORT_REQUEST",
                    "/recherche?q=introuvablement",
                    "/recherche?q=a+b+c+d+e+f+g+h+i+j+k+l&type=XX",
                    "/demandes/00000000-0000-7000-8000-000000000000",
                    "/constats?status=OPEN",
                    "/constats?status=SETTLED&kind=FINDING",
                    "/permanence?lang=en"),
            "coordination",
            List.of(
                    "/tableau-de-bord?from=2026-01-01&to=2026-06-30",
                    "/tableau-de-bord?centre=ARA",
                    "/tableau-de-bord/fiche?centre=ARA",
                    "/tableau-de-bord/fiche?from=2026-01-01&to=2026-06-30&asOf=1",
                    "/consolidation?to=2020-03&done=2&refused=1",
                    "/chiffres/comparaison?since=0&all=1",
                    "/chiffres/comparaison?since=0&until=0",
                    "/chiffres/comparaison?since=soon&until=2999-01-01&from=31/02/2020",
                    "/chiffres/comparaison?mode=PERIODS",
                    "/chiffres/ecart?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2030-12-31&since=0",
                    "/chiffres/ecart?measure=STAFF_FTE&from=2020-01-01&to=2030-12-31&since=0&asOf=0",
                    "/chiffres/ecart?measure=FIRST_ANSWER_MINUTES&from=2020-01-01&to=2020-06-30&otherFrom=2019-01-01&otherTo=2030-12-31",
                    "/tardifs?days=1",
                    "/tardifs?days=0&from=x",
                    "/tardifs?recordedFrom=2001-01-01&recordedTo=2001-01-02"),
            "evaluation",
            List.of(
                    "/recherche?q=gale",
                    "/recherche?q=gale&asOf=2020-04-30",
                    "/tableau-de-bord?asOf=2020-07-31",
                    "/tableau-de-bord?asOf=hier",
                    "/tableau-de-bord?to=2020-03-31&axis=happened",
                    "/demandes?to=2020-03-31&asOf=2020-04-30&axis=happened",
                    "/demandes?to=hier&axis=happened",
                    "/demandes?asOf=2020-04-30",
                    "/signalements?asOf=2020-04-30",
                    "/activites?asOf=2020-04-30",
                    "/journal?asOf=2020-04-30",
                    "/reglages?asOf=2020-04-30",
                    "/rejeu",
                    "/rejeu?case=D-XXX-2020-00001",
                    "/rejeu?centre=ARA&day=2020-03-16",
                    "/rejeu?centre=ARA&day=hier",
                    "/constats?status=SETTLED",
                    "/constats?status=WITHDRAWN&kind=QUESTION",
                    "/constats?status=XX",
                    "/chiffres?measure=SIGNALEMENTS&from=2020-01-01&to=2020-06-30&centre=IDF",
                    "/definitions?lang=en",
                    "/definitions/essais",
                    "/definitions/essais/nouvelle",
                    "/definitions/essais/00000000-0000-7000-8000-000000000000"),
            "liaison",
            List.of("/tableau-de-bord", "/recherche?q=tilleuls"),
            "admin",
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"permanence", "coordination", "evaluation", "liaison", "admin"})
    void every_page_is_accessible(String login) {
        try (var visit = AppuiInABrowser.running().by(login)) {
            var addresses = new ArrayList<>(reachable(visit));
            addresses.addAll(OTHER_STATES.getOrDefault(login, List.of()));

            var wrong = new LinkedHashMap<String, List<String>>();
            for (var address : addresses) {
                wrong.put(address, whatIsWrongAt(visit, address));
            }
            wrong.values().removeIf(List::isEmpty);

            assertThat(addresses).hasSizeGreaterThan(2);
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void one_can_sign_in_in_both_languages() {
        try (var visit = AppuiInABrowser.running().byNobody()) {
            assertThat(whatIsWrongAt(visit, "/connexion")).isEmpty();
            assertThat(whatIsWrongAt(visit, "/connexion?erreur=refus&lang=en")).isEmpty();
            assertThat(visit.page().title()).startsWith("Sign in");
        }
    }

    private static List<String> whatIsWrongAt(Visit visit, String address) {
        visit.open(address);
        var wrong = new ArrayList<>(visit.barriers());
        visit.barriersInColours(ColorScheme.DARK).forEach(barrier -> wrong.add("dark: " + barrier));
        visit.barriersInColours(ColorScheme.LIGHT);
        wrong.addAll(visit.tooWideForAPhone());
        visit.complaints().stream()
                .filter(complaint -> !tellsOfARefusal(complaint))
                .forEach(wrong::add);
        return wrong;
    }

    /** The browser itself writes down that a page came with a status of 400, 403 or 404. */
    private static boolean tellsOfARefusal(String complaint) {
        return complaint.matches("Failed to load resource: .* status of 40[034] .*");
    }

    /** The first address of each kind: a thousand requests look alike. */
    private static List<String> reachable(Visit visit) {
        var byKind = new LinkedHashMap<String, String>();
        visit.links().forEach(link -> byKind.putIfAbsent(kind(link), link));
        var opened = new ArrayList<String>();
        while (opened.size() < byKind.size()) {
            byKind.values().stream()
                    .filter(link -> !opened.contains(link))
                    .toList()
                    .forEach(link -> {
                        opened.add(link);
                        visit.open(link).links().forEach(next -> byKind.putIfAbsent(kind(next), next));
                    });
        }
        visit.complaints();
        return opened;
    }

    /** {@code /demandes/…} for the page of any request, {@code ?} for any filter but those that make another page. */
    private static String kind(String address) {
        return address.replaceAll("\\?.*(mur=1).*", "?$1")
                .replaceAll("\\?(?!mur).*", "")
                .replaceAll("/[0-9a-f-]*[0-9][0-9a-f-]*", "/…");
    }
}
