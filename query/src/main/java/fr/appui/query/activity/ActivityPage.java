package fr.appui.query.activity;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.query.page.Step;
import fr.appui.query.page.Words;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One activity: what is known, what can be done, what happened.
 *
 * @param file as this reader may see it
 * @param forms one per action that is possible now; none for a reader who may not act
 * @param followUps the form of each decision of a meeting, by its number
 * @param since what happened after the version that a refused form was made on
 * @param list filters of the list that the reader came from; empty when from elsewhere
 * @param enterable whether the reader may enter another one of its kind
 * @param justDone type of the event that the reader has just caused
 */
record ActivityPage(
        ActivityFile file,
        List<Step> timeline,
        Map<ActivityAction, Form> forms,
        Map<Integer, Form> followUps,
        List<Step> since,
        String list,
        boolean enterable,
        @Nullable String justDone) {

    static final String FOLLOW_UPS = "follow-ups";

    Form form(ActivityAction action) {
        return Objects.requireNonNull(forms.get(action));
    }

    boolean offers(ActivityAction action) {
        return forms.containsKey(action);
    }

    /** What every form of the page is posted to. */
    String target(ActivityAction action) {
        return posts(file.activity()) + "/" + file.id() + "/" + action.path();
    }

    /** Where what became of a decision is posted to. */
    String followUp(int decision) {
        return posts(file.activity()) + "/" + file.id() + "/decisions/" + decision + "/" + FOLLOW_UPS;
    }

    /** Whether the reader has just entered it, and may be about to enter the next one of a series. */
    boolean justEntered() {
        return justDone != null && justDone.endsWith(".entered");
    }

    Why why() {
        return Why.of(file);
    }

    /** Those that may be chosen today, and those that it has been given. */
    List<Choice> themes(Words words) {
        return Stream.concat(
                        Choice.themes(words).stream(),
                        file.themes().stream().map(theme -> new Choice(theme.code(), words.code(theme))))
                .distinct()
                .toList();
    }

    List<Choice> subSectors(Words words) {
        var given = file.subSector();
        return Stream.concat(
                        Choice.subSectors(words).stream(),
                        Stream.ofNullable(given == null ? null : new Choice(given.code(), words.code(given))))
                .distinct()
                .toList();
    }

    /** Where forms on activities of a kind are posted to. */
    static String posts(CaseKind kind) {
        return switch (kind) {
            case MEETING -> "/activites/reunions";
            case TRAINING -> "/activites/formations";
            case PUBLICATION -> "/activites/publications";
            case DECLARATION -> "/activites/declarations";
            case ON_SITE_ACTION, SUPPORT_REQUEST, SIGNALEMENT -> "/activites";
        };
    }

    /** Where the reader came from. */
    String up() {
        return list.isEmpty() ? "/activites" : "/activites?" + list;
    }

    /** What a form says, so that the page that follows knows the list as well. */
    String next() {
        var kept = Address.of("").with("list", list).toString();
        return kept.isEmpty() ? "" : kept.substring(1);
    }

    List<LinkedCase> linked(CaseKind kind) {
        return file.linked().stream().filter(one -> one.kind() == kind).toList();
    }

    static String place(@Nullable Facility facility) {
        return facility == null
                ? ""
                : Stream.of(facility.name(), facility.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** The page with the form for a new one of a kind. */
    static String entry(CaseKind kind) {
        return posts(kind) + "/nouvelle";
    }

    /** Mode of an on-site action, kind of all others. */
    static String nature(Words words, @Nullable ActionMode mode, @Nullable ActivityKind kind) {
        return mode == null ? words.code(kind) : words.code(mode);
    }

    /** A declared value with what it is of. */
    static String stated(Words words, @Nullable Measure measure, BigDecimal value) {
        var number = words.number(value);
        return measure == null ? number : number + " " + words.count("measure." + measure + ".unit", value);
    }

    /** An axis or an action of the national strategy in words. */
    static String strategy(Words words, String tag) {
        return words.say(tag.startsWith("AXIS_") ? "strategy.axis" : "strategy.action", tag.replaceAll("[^0-9]", ""));
    }

    /** A day or an hour that something is planned for, as the file bears it, in words. */
    static String planned(Words words, String plannedFor) {
        return plannedFor.contains("T")
                ? words.moment(Instant.parse(plannedFor))
                : words.day(LocalDate.parse(plannedFor));
    }

    /** The figure of one day that an activity is part of. */
    static String figure(Measure measure, LocalDate day, @Nullable Sector sector, Centre centre) {
        return Links.figure(measure, day, day, sector, centre);
    }
}
