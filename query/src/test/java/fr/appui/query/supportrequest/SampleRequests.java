package fr.appui.query.supportrequest;

import fr.appui.query.page.SamplePages;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented requests. */
final class SampleRequests {
    static final UUID ID = UUID.fromString("01890000-0000-7000-8000-0000000000aa");
    private static final List<String> QUESTIONS = List.of(
            "Deux cas de gale dans une unité de vie protégée : faut-il traiter tout l’étage, et quel délai pour le linge ?",
            "Rupture de masques FFP2, que réserver à quels soins ?",
            "Sortie d’un résident porteur d’une EPC vers le domicile.",
            SamplePages.HOSTILE);
    private static final List<Facility> PLACES = List.of(
            new Facility("690012345", "EHPAD Les Tilleuls", "Lyon", "69"),
            new Facility(null, "Cabinet infirmier de la Gare", "Bourg-en-Bresse", "01"),
            new Facility("380011112", "Centre hospitalier du Vercors", "Villard-de-Lans", "38"));

    private SampleRequests() {}

    static List<RequestRow> rows(int n, Status... statuses) {
        return IntStream.range(0, n)
                .mapToObj(i -> new RequestRow(
                        new UUID(1, i),
                        1,
                        "D-ARA-2020-%05d".formatted(9_830 - i),
                        SamplePages.NOW.minus(Duration.ofMinutes(37L * i)),
                        Centre.ARA,
                        Sector.values()[i % 4],
                        statuses[i % statuses.length],
                        i % 3 == 0 ? List.of(Theme.SCABIES, Theme.LAUNDRY) : List.of(Theme.COVID19),
                        i % 5 == 4 ? null : PLACES.get(i % 3),
                        QUESTIONS.get(i % 4),
                        i % 2 == 0 ? "Camille Durand" : null,
                        i % 3 == 0 ? LocalDate.of(2020, 6, 30).plusDays(i - 3) : null,
                        i < 4))
                .toList();
    }

    static SupportRequestFacts facts() {
        return SupportRequestFacts.after(
                null,
                new SupportRequestEvent.Opened(
                        ID,
                        "D-ARA-2020-09830",
                        Centre.ARA,
                        "84",
                        "69",
                        SamplePages.NOW.minus(Duration.ofHours(3)),
                        Channel.PHONE,
                        Sector.EMS,
                        null,
                        PLACES.getFirst(),
                        null,
                        List.of(Theme.SCABIES, Theme.LAUNDRY),
                        new SealedText(QUESTIONS.getFirst()),
                        15,
                        Framework.REGIONAL,
                        SamplePages.NOW));
    }
}
