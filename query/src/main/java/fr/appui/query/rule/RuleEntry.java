package fr.appui.query.rule;

import fr.appui.shared.rule.DatedRule;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule with all that was ever told of it.
 *
 * @param id its stream
 * @param versions the first told first
 */
record RuleEntry(UUID id, String code, List<Version> versions) {

    /**
     * @param recordedAt {@code null} for a version that holds since ever, like {@code position}
     * @param position of the event that told it
     */
    record Version(
            DatedRule told,
            @Nullable Instant recordedAt,
            @Nullable Long position) {

        int number() {
            return told.version().version();
        }

        Rule rule() {
            return told.rule();
        }
    }

    /** How many versions there are: what {@code If-Match} is compared with. */
    int version() {
        return versions.size();
    }

    /** The version that speaks for a day; empty where none does. */
    Optional<Version> on(LocalDate day) {
        return book().on(code, day)
                .flatMap(speaking -> versions.stream()
                        .filter(version -> version.told().equals(speaking))
                        .findFirst());
    }

    /** The next first day after this one on which another version begins to speak. */
    Optional<Version> after(LocalDate day) {
        return versions.stream()
                .map(version -> version.told().from())
                .filter(from -> from.isAfter(day))
                .sorted()
                .findFirst()
                .flatMap(this::on);
    }

    private RuleBook book() {
        return new RuleBook(versions.stream().map(Version::told).toList());
    }
}
