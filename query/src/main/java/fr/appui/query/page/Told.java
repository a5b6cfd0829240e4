package fr.appui.query.page;

import fr.appui.query.reading.Shown;
import fr.appui.shared.party.Requester;
import fr.appui.shared.reference.Term;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.InformationRequest;
import fr.appui.shared.signalement.Judgement;
import fr.appui.shared.signalement.Microorganism;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts fields and their values, as the log names them, into the reader's words.
 *
 * @param names from the id of an account or a case to what people call it
 * @param feature what the fields belong to: one may be called otherwise there
 */
public record Told(Words words, Function<UUID, String> names, String feature) {
    /** Schemes of criteria that the messages put into words; one that an administrator adds is shown by its codes. */
    private static final Set<String> IN_WORDS = Set.of("criterion.2001.", "criterion.2017.");

    private static final String ATTENDANCE = "attendance.";

    public Told(Words words, Function<UUID, String> names) {
        this(words, names, "");
    }

    /** The same for the fields of what an event of this type is about. */
    public Told of(String type) {
        return new Told(words, names, type.substring(0, type.indexOf('.')));
    }

    /** The name of a field: {@code answers[1]} is an answer, {@code facility.city} a town. */
    public String field(String path) {
        var bracket = path.indexOf('[');
        var name = bracket < 0 ? path : path.substring(0, bracket);
        var own = feature + ".field." + name;
        var key = words.knows(own) ? own : "field." + name;
        if (name.startsWith(ATTENDANCE)) {
            return words.code("capacity", name.substring(ATTENDANCE.length()));
        }
        return words.knows(key) ? words.say(key) : path;
    }

    public Change change(String path, @Nullable Object before, @Nullable Object after) {
        return new Change(field(path), value(path, before), value(path, after));
    }

    /** A value as people read it; empty for none. */
    public String value(String path, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Shown<?> shown -> shown.isMasked() ? words.say("masked") : value(path, shown.value());
            case Enum<?> code -> words.code(code);
            case Term term -> words.code(term);
            case Instant moment -> words.moment(moment);
            case LocalDate day -> words.day(day);
            case Integer number -> words.number(number);
            case Boolean truth -> words.say(truth ? "yes" : "no");
            case UUID id -> names.apply(id);
            case Requester requester -> requester(requester);
            case CaseCount count -> words.say("cases.as-of", cases(words, count), count.asOfDay());
            case CurveDay day -> words.say("curve.day", day.day(), day.residents(), day.staff());
            case Criterion criterion -> criterion(words, criterion);
            case Microorganism microorganism -> microorganism(microorganism);
            case Judgement judgement ->
                words.say(
                        "judgement.told",
                        words.code(judgement.verdict()),
                        judgement.cases(),
                        judgement.threshold(),
                        judgement.rule());
            case InformationRequest request -> request(request);
            case Collection<?> items ->
                items.stream().map(item -> value(path, item)).collect(Collectors.joining(", "));
            default -> path.equals("region") ? words.code("region", value.toString()) : value.toString();
        };
    }

    /** Residents, staff and deaths, those of whom there are any. */
    public static String cases(Words words, CaseCount count) {
        return Stream.of(
                        words.count("cases.residents", count.residents()),
                        count.staff() == 0 ? "" : words.count("cases.staff", count.staff()),
                        count.deaths() == 0 ? "" : words.count("cases.deaths", count.deaths()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A criterion with what its scheme says of it, where the words are known. */
    public static String criterion(Words words, Criterion criterion) {
        var scheme = "criterion." + criterion.scheme() + ".";
        var key = scheme + criterion.code();
        if (!IN_WORDS.contains(scheme) || !words.knows(key)) {
            return criterion.toString();
        }
        return criterion.code().equals("other")
                ? words.say("criterion.other", criterion.scheme(), words.say(key))
                : words.say("criterion.told", criterion.scheme(), criterion.code(), words.say(key));
    }

    /** What people call it first, then code and system. */
    public static String microorganism(Microorganism told) {
        var code = Stream.of(told.code(), told.system(), told.version())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return told.label() == null ? code : told.label() + (code.isEmpty() ? "" : " (" + code + ")");
    }

    private String request(InformationRequest request) {
        var reminders = request.remindedAt().size();
        return request.receivedAt() == null
                ? words.say("asked.open") + (reminders == 0 ? "" : ", " + words.count("asked.reminders", reminders))
                : words.say("asked.received", request.receivedAt());
    }

    private static String requester(Requester requester) {
        return Stream.of(requester.name(), requester.function(), requester.phone(), requester.email())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
