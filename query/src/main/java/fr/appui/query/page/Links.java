package fr.appui.query.page;

import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.rule.Rule;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where things are: every figure, case and event has one address. */
public final class Links {
    private static final String SHEET = "/tableau-de-bord/fiche";

    private Links() {}

    public static String request(UUID id) {
        return "/demandes/" + id;
    }

    public static String signalement(UUID id) {
        return "/signalements/" + id;
    }

    /** The page of a case. */
    public static String ofCase(CaseKind kind, UUID id) {
        return switch (kind) {
            case SUPPORT_REQUEST -> request(id);
            case SIGNALEMENT -> signalement(id);
            case ON_SITE_ACTION, MEETING, TRAINING, PUBLICATION, DECLARATION -> "/activites/" + id;
        };
    }

    /** @param centre {@code null}: the fact sheet of all that the reader may see */
    public static String sheetOf(@Nullable Centre centre, LocalDate from, LocalDate to) {
        return Address.of(SHEET)
                .with("from", from)
                .with("to", to)
                .with("centre", centre)
                .toString();
    }

    /** The fact sheet of a facility. */
    public static String sheetOf(String finess) {
        return Address.of(SHEET).with("facility", finess).toString();
    }

    public static String answer(UUID id) {
        return "/reponses/" + id;
    }

    public static String mail(UUID id) {
        return "/courriers/" + id;
    }

    /** The page of a question or finding of an evaluation. */
    public static String finding(UUID id) {
        return "/constats/" + id;
    }

    /**
     * The page of what an event is about; {@code null} for what has none of its own.
     *
     * @param type the event's stored name
     * @param name {@code null} for what bears neither number nor shortcut
     */
    public static @Nullable String subject(String type, @Nullable String name, UUID id) {
        if (name == null) {
            return null;
        }
        var feature = type.substring(0, type.indexOf('.'));
        return switch (feature) {
            case "answer" -> answer(id);
            case "mail" -> mail(id);
            case "finding" -> finding(id);
            default -> ofCase(CaseKind.ofFeature(feature), id);
        };
    }

    /**
     * What a rule says and said, with its sources.
     *
     * @param version {@code CLUSTER_IRA v2}
     */
    public static String rule(String version) {
        var code = version.replaceFirst(" v[0-9]+$", "");
        return "/regles?rule=" + Rule.streamOf(code) + "#rule";
    }

    public static String event(long position) {
        return "/evenements/" + position;
    }

    /** The lines that make a figure; {@code null} stands for all. */
    public static String figure(
            Measure measure, LocalDate from, LocalDate to, @Nullable Sector sector, @Nullable Centre centre) {
        return Address.of("/chiffres")
                .with("measure", measure)
                .with("from", from)
                .with("to", to)
                .with("sector", sector)
                .with("centre", centre)
                .toString();
    }
}
