package fr.appui.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the register learnt long after it had happened. */
public interface Late {
    /** Days from which on a fact is late, unless told. */
    int USUAL_DAYS = 7;

    /**
     * Which late facts are looked at.
     *
     * @param days so many, or more, between happening and recording
     * @param from first day of Paris on which they happened, included like {@code to}
     * @param recordedFrom first day on which they were recorded, included like {@code recordedTo}
     */
    record Filter(
            int days,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate recordedFrom,
            @Nullable LocalDate recordedTo,
            @Nullable Centre centre) {}

    /** In which order they are listed. */
    enum Sort {
        /** Those recorded last first. */
        NEWEST("-position"),
        /** Those that took longest first. */
        LATEST("-late");

        private final String parameter;

        Sort(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    /**
     * One late fact.
     *
     * @param happenedAt when a call or a signalement was received, an answer given; of all else when it occurred
     * @param late days between happening and recording, whole ones
     */
    record Fact(
            long position,
            UUID eventId,
            String type,
            UUID caseId,
            @Nullable String number,
            @Nullable Centre centre,
            Instant happenedAt,
            Instant recordedAt,
            long late) {}

    /**
     * How late one centre tells what happened there.
     *
     * @param facts all that happened in the period, late or not
     * @param median days of the late ones; {@code null} without any, like {@code worst}
     */
    record OfCentre(
            @Nullable Centre centre,
            long facts,
            long late,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long median,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long worst) {}

    /**
     * How many facts of one month became known in another.
     *
     * @param occurred {@code 2020-03}
     */
    record Cell(String occurred, String recorded, long facts) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    record Page(List<Fact> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** All that is told beside the list. */
    record Overview(List<OfCentre> centres, OfCentre all, List<Cell> cells, AsOf asOf) {}
}
