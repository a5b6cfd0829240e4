package fr.appui.query.importing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import, without anything that stood in its file.
 *
 * @param state whose turn it is: {@code DRAFT} a person's, {@code RUNNING} the machine's, {@code ENDED}
 * @param stage {@code CHECK} or {@code TAKE}
 * @param outcome of the last run: {@code CHECKED} only judged, {@code NOTHING} refused as a whole, {@code DONE}
 * @param done lines of the stage that are behind
 */
public record ImportRow(
        UUID id,
        String kind,
        UUID account,
        String flavour,
        int rows,
        String state,
        String stage,
        @Nullable String outcome,
        @Nullable Wish wish,
        int done,
        int added,
        int updated,
        int known,
        int refused,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** How the file is read: columns by number, from 0. */
    public record Wish(
            Map<String, Integer> columns,
            @Nullable Integer idColumn,
            @Nullable String centre,
            String mode,
            boolean dryRun) {}

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean isDraft() {
        return state.equals("DRAFT");
    }

    boolean isOf(String wanted) {
        return wanted.equals(kind);
    }

    boolean is(String wanted) {
        return wanted.equals(outcome);
    }

    /** Lines behind of all stages of the run. */
    int doneOfAll() {
        return stage.equals("TAKE") ? rows + done : done;
    }

    int all() {
        return wish != null && wish.dryRun ? rows : 2 * rows;
    }

    String mode() {
        return wish == null ? "ALL_OR_NOTHING" : wish.mode;
    }
}
