package fr.appui.command.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one body becomes a command for each of several subjects.
 *
 * @param subjects those meant
 * @param about the same body about one of them alone
 */
public record Each<B>(Function<B, List<UUID>> subjects, BiFunction<B, UUID, B> about, Intent<B> intent) {

    /**
     * What became of one of them.
     *
     * @param changed whether something was written; not known any more of a repeat
     * @param refusal the code of why not; {@code null} when it was taken
     * @param position of its last event; 0 when it was refused
     */
    public record Result(UUID id, boolean changed, @Nullable String refusal, long position) {

        public boolean isDone() {
            return refusal == null && changed;
        }

        public boolean wasSo() {
            return refusal == null && !changed;
        }
    }
}
