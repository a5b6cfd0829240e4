package fr.appui.query;

import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Activities of all kinds within a story, each led through a life that the rules allow. */
final class RandomActivities {
    private static final SealedText TEXT = new SealedText("avec l'équipe mobile");
    private static final List<CaseKind> KINDS = List.of(
            CaseKind.ON_SITE_ACTION, CaseKind.MEETING, CaseKind.TRAINING, CaseKind.PUBLICATION, CaseKind.DECLARATION);

    /** Measures that somebody declares by name, those of which a newer value stands for an older more often. */
    private static final List<Measure> DECLARED = Arrays.stream(Measure.values())
            .filter(measure -> Definitions.of(measure).counted() == CaseKind.DECLARATION)
            .flatMap(measure ->
                    Collections.nCopies(Definitions.of(measure).kind().isDeclared() ? 4 : 1, measure).stream())
            .toList();

    private final Random random;
    private final Story story;
    private final List<ActivityFacts> activities = new ArrayList<>();
    private int told;

    RandomActivities(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    /** How many events were told. */
    int told() {
        return told;
    }

    void next() {
        if (activities.isEmpty() || random.nextInt(5) < 3) {
            var entered = entered();
            tell(entered);
            activities.add(ActivityFacts.after(null, entered));
        } else {
            var at = random.nextInt(activities.size());
            var event = step(activities.get(at));
            if (event != null) {
                tell(event);
                activities.set(at, ActivityFacts.after(activities.get(at), event));
            }
        }
    }

    private void tell(ActivityEvent event) {
        story.then(random.nextBoolean() ? Story.ARA : Story.NATIONAL, event);
        told++;
    }

    private Entered entered() {
        var of = any(KINDS);
        var declaration = of == CaseKind.DECLARATION;
        var planned = !declaration && random.nextInt(4) == 0;
        var centre = declaration ? any(Centre.ARA, Centre.IDF, Centre.REU, Centre.NAT) : any(Centre.network());
        var stated = declaration ? stated() : null;
        var sector = random.nextInt(3) == 0 ? null : any(Sector.values());
        return new Entered(
                of,
                new UUID(0x7000, activities.size()),
                "%s-%s-2020-%05d".formatted(of.name().charAt(0), centre, activities.size()),
                centre,
                centre.regionOf(null),
                null,
                of == CaseKind.ON_SITE_ACTION ? any(ActionMode.values()) : null,
                of == CaseKind.ON_SITE_ACTION ? ActionType.VISIT : null,
                kind(of),
                of == CaseKind.MEETING ? any(Level.values()) : null,
                declaration ? null : new SealedText("Activité " + activities.size()),
                sector,
                null,
                of == CaseKind.TRAINING && random.nextBoolean() ? List.of(present(), present()) : null,
                null,
                any(Framework.values()),
                random.nextBoolean() ? List.of(any(Theme.founding())) : null,
                planned ? day() : null,
                null,
                planned ? null : stated == null ? past() : noonOf(stated.to()),
                null,
                of == CaseKind.TRAINING ? random.nextInt(40) : null,
                null,
                null,
                TEXT,
                null,
                stated,
                story.now());
    }

    private @Nullable ActivityKind kind(CaseKind of) {
        return switch (of) {
            case ON_SITE_ACTION -> null;
            case DECLARATION -> any(ActivityKind.AUDIENCE, ActivityKind.STAFF, ActivityKind.INDICATOR);
            default -> any(ActivityKind.all(of));
        };
    }

    /** Of a month, so that some question is about exactly its days; sometimes 0, which is a value too. */
    private Statement stated() {
        var measure = any(DECLARED);
        var month = YearMonth.from(day());
        var to = Definitions.of(measure).kind() == Kind.STOCK
                ? month.atDay(1 + random.nextInt(4))
                : month.atEndOfMonth();
        return new Statement(month.atDay(1), to, measure, value(measure), null, "relevé");
    }

    /** Of people also quarters. */
    private BigDecimal value(Measure measure) {
        var some = Math.max(0, random.nextInt(60) - 9);
        return measure.decimals() == 0 ? BigDecimal.valueOf(some) : measure.value(25L * some);
    }

    private @Nullable ActivityEvent step(ActivityFacts a) {
        return switch (a.status()) {
            case PLANNED ->
                random.nextInt(4) == 0
                        ? new Cancelled(a.kind(), a.id(), TEXT, ReasonCode.OTHER, story.now())
                        : new Completed(a.kind(), a.id(), random.nextInt(30), null, null, TEXT, past());
            case DONE ->
                switch (random.nextInt(6)) {
                    case 0 -> new Withdrawn(a.kind(), a.id(), TEXT, ReasonCode.DUPLICATE, story.now());
                    case 1 -> new Noted(a.kind(), a.id(), TEXT, story.now());
                    case 2 -> corrected(a, any(Sector.values()), null, null, null);
                    case 3 -> corrected(a, null, any(Framework.values()), null, null);
                    default -> remeasured(a);
                };
            case CANCELLED, WITHDRAWN -> null;
        };
    }

    /** Another day, or of a declaration another value of another period. */
    private Corrected remeasured(ActivityFacts a) {
        var before = a.what().stated();
        if (before == null) {
            return corrected(a, null, null, past(), null);
        }
        var other = stated();
        var value = before.measure() == null ? other.value() : value(before.measure());
        return random.nextBoolean()
                ? corrected(
                        a,
                        null,
                        null,
                        null,
                        new Statement(before.from(), before.to(), before.measure(), value, null, "relevé"))
                : corrected(
                        a,
                        null,
                        null,
                        noonOf(other.to()),
                        new Statement(other.from(), other.to(), before.measure(), value, null, "relevé"));
    }

    private Corrected corrected(
            ActivityFacts a,
            @Nullable Sector sector,
            @Nullable Framework framework,
            @Nullable Instant doneAt,
            @Nullable Statement stated) {
        return new Corrected(
                a.kind(),
                a.id(),
                null,
                null,
                null,
                null,
                null,
                sector,
                null,
                null,
                null,
                null,
                null,
                framework,
                null,
                null,
                null,
                doneAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                stated,
                TEXT,
                ReasonCode.OTHER,
                story.now());
    }

    private Participants present() {
        return new Participants(any(Sector.values()), random.nextInt(25));
    }

    private Instant past() {
        return story.now().minusSeconds(random.nextInt(60 * 60 * 24 * 40));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(past(), Definitions.PARIS);
    }

    private static Instant noonOf(@Nullable LocalDate day) {
        return Objects.requireNonNull(day)
                .atTime(12, 0)
                .atZone(Definitions.PARIS)
                .toInstant();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
