package fr.appui.query.trial;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.appui.query.reading.FoldState;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.trial.Trial;
import fr.appui.shared.trial.TrialStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One definition that is tried, as it stands.
 *
 * @param reason why it was kept or thrown away
 * @param definedAt position of the event that defined it
 * @param countedTo position that its lines are counted up to; {@code null}: nothing is counted, or no more
 * @param gone whether it is thrown away by now, whenever it is looked at
 */
public record TrialEntry(
        UUID id,
        int version,
        TrialStatus status,
        String name,
        @JsonIgnore Trial trial,
        @Nullable String reason,
        @Nullable UUID definedBy,
        long definedAt,
        Instant recordedAt,
        @Nullable Long countedTo,
        @JsonIgnore boolean gone) {

    /** @param at position that it is looked at from: as of it, nothing later is counted */
    static TrialEntry read(ResultSet row, long at) throws SQLException {
        var counted = row.getObject("position", Long.class);
        return new TrialEntry(
                row.getObject("trial_id", UUID.class),
                row.getInt("version"),
                TrialStatus.valueOf(row.getString("status")),
                row.getString("name"),
                FoldState.read(row.getString("trial"), Trial.class),
                row.getString("reason"),
                row.getObject("defined_by", UUID.class),
                row.getLong("defined_pos"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                counted == null ? null : Math.min(counted, at),
                row.getBoolean("gone"));
    }

    /** The official definition that it begins with. */
    Definition base() {
        return Definitions.of(trial.base());
    }

    /** Whether the past has been counted, up to the moment at which it was defined. */
    @JsonProperty
    public boolean complete() {
        return countedTo != null && countedTo >= definedAt;
    }

    /** How much of the past has been counted. */
    int percent() {
        return countedTo == null ? 0 : (int) Math.min(100, 100 * countedTo / Math.max(1, definedAt));
    }

    /** What is tried is never official. */
    @JsonProperty
    public boolean official() {
        return false;
    }

    @JsonAnyGetter
    Map<String, Object> rule() {
        return TrialFields.of(trial);
    }
}
