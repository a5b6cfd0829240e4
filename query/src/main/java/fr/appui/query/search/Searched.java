package fr.appui.query.search;

import fr.appui.query.search.Subject.About;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of one case or finding after a given event: what is told of it in clear, and the texts that people
 * wrote in it. Who called is not among them, nor why something was corrected.
 */
record Searched(Folded facts, List<Text> texts) {

    /** Before the code of a region, as it stands among the words of a case. */
    static final String REGION = "=region.";

    /** Before the year of {@link Subject#at}. */
    static final String YEAR = "=year.";

    /** @param field what it is, as in the API: {@code question} */
    record Text(String field, String value) {}

    /** What {@code view.search.texts} holds. */
    record Texts(List<Text> texts) {}

    /** A text that an event brings: in the place of an earlier one of the field, or beside it. */
    private record Told(String field, @Nullable SealedText text, boolean beside) {
        static Told now(String field, @Nullable SealedText text) {
            return new Told(field, text, false);
        }

        static Told also(String field, @Nullable SealedText text) {
            return new Told(field, text, true);
        }
    }

    /** @param before {@code null} before the first event */
    static Searched after(@Nullable Searched before, Event event) {
        var texts = before == null ? List.<Text>of() : before.texts;
        for (var told : told(event)) {
            texts = with(texts, told);
        }
        return new Searched(Folded.after(before == null ? null : before.facts, event), texts);
    }

    private static List<Text> with(List<Text> texts, Told told) {
        var text = told.text;
        return text == null || text.value().isEmpty()
                ? texts
                : Stream.concat(
                                texts.stream().filter(one -> told.beside || !one.field.equals(told.field)),
                                Stream.of(new Text(told.field, text.value())))
                        .toList();
    }

    private static List<Told> told(Event event) {
        return switch (event) {
            case SupportRequestEvent request -> List.of(told(request));
            case SignalementEvent signalement -> List.of(told(signalement));
            case ActivityEvent activity -> told(activity);
            case FindingEvent finding -> List.of(told(finding));
            default -> List.of();
        };
    }

    private static Told told(SupportRequestEvent event) {
        return switch (event) {
            case SupportRequestEvent.Opened e -> Told.now("question", e.question());
            case SupportRequestEvent.Corrected e -> Told.now("question", e.question());
            case SupportRequestEvent.Answered e -> Told.also("answer", e.answer());
            case SupportRequestEvent.Noted e -> Told.also("note", e.text());
            case SupportRequestEvent.FollowUpPlanned e -> Told.also("followUp", e.text());
            case SupportRequestEvent.FollowUpDone e -> Told.also("followUp", e.text());
            default -> NOTHING;
        };
    }

    private static Told told(SignalementEvent event) {
        return switch (event) {
            case SignalementEvent.Received e -> Told.now("summary", e.summary());
            case SignalementEvent.Corrected e -> Told.now("summary", e.summary());
            case SignalementEvent.Assessed e -> Told.now("assessment", e.assessment());
            case SignalementEvent.Acknowledged e -> Told.also("note", e.text());
            case SignalementEvent.InformationRequested e -> Told.also("asked", e.what());
            case SignalementEvent.InformationReceived e -> Told.also("came", e.text());
            case SignalementEvent.MeasureTaken e -> Told.also("measure", e.text());
            case SignalementEvent.FeedbackGiven e -> Told.also("feedback", e.text());
            case SignalementEvent.Closed e -> Told.now("closing", e.summary());
            case SignalementEvent.Noted e -> Told.also("note", e.text());
            default -> NOTHING;
        };
    }

    private static List<Told> told(ActivityEvent event) {
        return switch (event) {
            case ActivityEvent.Entered e -> List.of(Told.now("title", e.title()), Told.now("text", e.text()));
            case ActivityEvent.Corrected e ->
                List.of(Told.now("title", e.title()), Told.now("text", e.text()), Told.now("report", e.report()));
            case ActivityEvent.Completed e -> List.of(Told.now("report", e.text()));
            case ActivityEvent.Decided e -> List.of(Told.also("decision", e.text()));
            case ActivityEvent.FollowedUp e -> List.of(Told.also("decision", e.text()));
            case ActivityEvent.Reviewed e -> List.of(Told.also("note", e.text()));
            case ActivityEvent.Noted e -> List.of(Told.also("note", e.text()));
            default -> List.of();
        };
    }

    private static Told told(FindingEvent event) {
        return switch (event) {
            case FindingEvent.Raised e -> Told.now("text", e.text());
            case FindingEvent.Answered e -> Told.also("answer", e.text());
            case FindingEvent.Settled e -> Told.now("remark", e.text());
            case FindingEvent.Reopened _, FindingEvent.Withdrawn _ -> NOTHING;
        };
    }

    private static final Told NOTHING = new Told("", null, true);

    /** Whether no word of an earlier state can be missing here. */
    boolean saysAllOf(Searched earlier) {
        var now = subject();
        var then = earlier.subject();
        return facts.centre() == earlier.facts.centre()
                && facts.region().equals(earlier.facts.region())
                && now.gone() == then.gone()
                && now.at().equals(then.at())
                && now.about().containsAll(then.about())
                && now.told().containsAll(then.told())
                && texts.containsAll(earlier.texts);
    }

    Subject subject() {
        return facts.subject();
    }

    /** Words that everybody who sees the case may search, and its kind, place and year as words that no text has. */
    Set<String> clearWords() {
        var subject = subject();
        if (subject.gone()) {
            return Set.of();
        }
        var words = new LinkedHashSet<>(SearchWords.of(subject.told()));
        words.add(facts.kind().about().word());
        words.add(About.of(facts.centre()).word());
        words.add(REGION + facts.region());
        words.add(YEAR + subject.at().atOffset(ZoneOffset.UTC).getYear());
        subject.about().forEach(about -> words.add(about.word()));
        if (facts.kind().isOpen()) {
            words.addAll(SearchWords.of(written()));
        }
        return words;
    }

    /**
     * All words, those that are sealed among them.
     *
     * @param clear those that are not
     */
    Set<String> words(Set<String> clear) {
        var words = new LinkedHashSet<>(clear);
        if (!words.isEmpty()) {
            words.addAll(SearchWords.of(written()));
        }
        return words;
    }

    private List<String> written() {
        return texts.stream().map(Text::value).toList();
    }
}
