package fr.appui.query.audit;

import fr.appui.query.counter.WrittenLines.Written;
import fr.appui.query.page.Address;
import fr.appui.query.page.Change;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case, or a day of a centre, gone through event by event.
 *
 * @param typed what was asked for, by name as in the address
 * @param wrong names of what could not be read
 * @param centres those to choose from
 * @param steps events around the one that one stands at, oldest first; empty before anything was asked for
 * @param stretch where these lie among all
 * @param now the one that one stands at; {@code null} when there is none
 */
record ReplayPage(
        Map<String, String> typed,
        List<String> wrong,
        boolean unknown,
        List<Centre> centres,
        List<Step> steps,
        AuditTrail.Stretch stretch,
        @Nullable Now now) {

    /** @param name number of the case, or what stands in its place */
    record Step(long position, String type, String name, Instant recorded) {}

    /** @param changed whether the event that one stands at wrote it */
    record Field(String name, String value, boolean changed) {}

    /**
     * @param place among these, from 1
     * @param caseLink page of the case as it stood then; {@code null} where there is none
     * @param changes what the event did to its case
     * @param file all that was known of the case after it
     * @param lines what it wrote into the ledger
     */
    record Now(
            int place,
            long position,
            String type,
            String name,
            String actor,
            Instant happened,
            Instant recorded,
            @Nullable ReasonCode reason,
            @Nullable String caseLink,
            List<Change> changes,
            List<Field> file,
            List<Written> lines) {}

    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean asked() {
        return typed.containsKey("case") || typed.containsKey("centre");
    }

    String at(Step step) {
        return at((Long) step.position);
    }

    private String at(@Nullable Long position) {
        return Address.of("/rejeu")
                .with("case", typed.get("case"))
                .with("centre", typed.get("centre"))
                .with("day", typed.get("day"))
                .with("event", position)
                .toString();
    }

    @Nullable
    String before() {
        return now == null ? null : now.place > 1 ? at(steps.get(now.place - 2)) : earlier();
    }

    @Nullable
    String after() {
        return now == null ? null : now.place < steps.size() ? at(steps.get(now.place)) : later();
    }

    /** The last of those before the steps that are shown. */
    @Nullable
    String earlier() {
        return stretch.before() == null ? null : at(stretch.before());
    }

    @Nullable
    String later() {
        return stretch.after() == null ? null : at(stretch.after());
    }

    /** Where one stands among all, from 1. */
    int place() {
        return now == null ? 0 : stretch.skipped() + now.place;
    }
}
