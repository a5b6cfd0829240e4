package fr.appui.query.onsiteaction;

import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Folding;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code view.on_site_action}, column by column: what the list shows of an action between two positions.
 *
 * @param day when it was done, else the one it is planned for; {@code at} is the same to the hour
 * @param facts of the row's last version; only while the row is the present one
 */
record OnSiteActionRow(
        UUID caseId,
        long fromPos,
        @Nullable Long toPos,
        int version,
        String number,
        String centre,
        String region,
        @Nullable String department,
        String mode,
        String type,
        String sector,
        @Nullable String subSector,
        String status,
        String framework,
        @Nullable String finess,
        @Nullable String facility,
        @Nullable String city,
        @Nullable LocalDate plannedFor,
        @Nullable Instant plannedAt,
        @Nullable Instant doneAt,
        LocalDate day,
        Instant at,
        @Nullable Integer participants,
        @Nullable String team,
        Instant recordedAt,
        String title,
        @Nullable String text,
        @Nullable String report,
        String clearWords,
        String sealedWords,
        @Nullable String facts) {

    /** All that the next event is folded into. */
    record Known(
            OnSiteActionFacts facts,
            Instant recordedAt,
            String title,
            @Nullable String text,
            @Nullable String report) {

        /** What is known after one more event; {@code before} is {@code null} before the first. */
        static Known after(@Nullable Known before, Recorded<?> recorded, OnSiteActionEvent event) {
            var facts = OnSiteActionFacts.after(before == null ? null : before.facts, event);
            if (before == null) {
                var first = (Entered) event;
                return new Known(facts, recorded.recordedAt(), first.title().value(), value(first.text(), null), null);
            }
            return switch (event) {
                case Corrected e ->
                    new Known(
                            facts,
                            before.recordedAt,
                            e.title() == null ? before.title : e.title().value(),
                            value(e.text(), before.text),
                            value(e.report(), before.report));
                case Completed e ->
                    new Known(facts, before.recordedAt, before.title, before.text, value(e.text(), null));
                default -> new Known(facts, before.recordedAt, before.title, before.text, before.report);
            };
        }

        private static @Nullable String value(@Nullable SealedText text, @Nullable String before) {
            return text == null ? before : text.value();
        }
    }

    /** The present row, from a position on. */
    static OnSiteActionRow present(Known known, int version, long fromPos) {
        var facts = known.facts();
        var place = facts.facility() == null ? new Facility(null, null, null, null) : facts.facility();
        return new OnSiteActionRow(
                facts.id(),
                fromPos,
                null,
                version,
                facts.number(),
                facts.centre().name(),
                facts.region(),
                facts.department(),
                facts.mode().name(),
                facts.type().name(),
                facts.sector().name(),
                facts.subSector() == null ? null : facts.subSector().code(),
                facts.status().name(),
                facts.framework().name(),
                place.finess(),
                place.name(),
                place.city(),
                facts.plannedFor(),
                facts.plannedAt(),
                facts.doneAt(),
                facts.day(),
                facts.at(),
                facts.participants(),
                facts.team(),
                known.recordedAt(),
                known.title(),
                known.text(),
                known.report(),
                Folding.line(facts.number(), place.finess(), place.name(), place.city(), facts.team()),
                Folding.line(known.title(), known.text(), known.report()),
                FoldState.write(facts));
    }

    /** Whether both show the same, whenever they stood and whatever else happened meanwhile. */
    boolean showsLike(OnSiteActionRow other) {
        return with(0, null, 0, null).equals(other.with(0, null, 0, null));
    }

    /** The same row, having taken in one more version that it does not show. */
    OnSiteActionRow upTo(OnSiteActionRow next) {
        return with(fromPos, null, next.version, next.facts);
    }

    /** The row of the past that this one becomes when another begins. */
    OnSiteActionRow until(long position) {
        return with(fromPos, position, version, null);
    }

    private OnSiteActionRow with(long from, @Nullable Long to, int newVersion, @Nullable String newFacts) {
        return new OnSiteActionRow(
                caseId,
                from,
                to,
                newVersion,
                number,
                centre,
                region,
                department,
                mode,
                type,
                sector,
                subSector,
                status,
                framework,
                finess,
                facility,
                city,
                plannedFor,
                plannedAt,
                doneAt,
                day,
                at,
                participants,
                team,
                recordedAt,
                title,
                text,
                report,
                clearWords,
                sealedWords,
                newFacts);
    }
}
