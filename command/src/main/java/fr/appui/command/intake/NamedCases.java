package fr.appui.command.intake;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cases that a body names by id or number: what the person may not know of is as unknown as what does not exist. */
public record NamedCases(Actor actor, Cases cases) {
    private static final String UNKNOWN = "unknown-case";

    /** A support request inside the person's scope. */
    public UUID request(String field, String idOrNumber) {
        return meant(idOrNumber, it -> it.kind() == CaseKind.SUPPORT_REQUEST && isReached(it))
                .orElseThrow(() -> new InvalidInput(field, UNKNOWN));
    }

    /** A case of that kind, of whatever centre. */
    public UUID of(CaseKind kind, String field, String idOrNumber) {
        return meant(idOrNumber, it -> it.kind() == kind && isFollowed(it))
                .orElseThrow(() -> new InvalidInput(field, UNKNOWN));
    }

    /** Any case of a kind that the person follows, of whatever centre; for a liaison officer only of the region. */
    public UUID any(String field, String idOrNumber) {
        return meant(idOrNumber, this::isFollowed).orElseThrow(() -> new InvalidInput(field, UNKNOWN));
    }

    /** The same of several, each once, in the order in which they are named first; all that are unknown are told. */
    public List<UUID> all(String field, @Nullable List<String> named) {
        return each(field, named, this::isFollowed);
    }

    /** Several cases of that kind, likewise. */
    public List<UUID> all(CaseKind kind, String field, @Nullable List<String> named) {
        return each(field, named, it -> it.kind() == kind && isFollowed(it));
    }

    private List<UUID> each(String field, @Nullable List<String> named, Predicate<CaseFacts> fits) {
        var ids = new ArrayList<UUID>();
        var errors = new ArrayList<InputError>();
        var names = named == null ? List.<String>of() : named;
        for (var i = 0; i < names.size(); i++) {
            var at = field + "[" + i + "]";
            meant(names.get(i), fits).ifPresentOrElse(ids::add, () -> errors.add(new InputError(at, UNKNOWN)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return ids.stream().distinct().toList();
    }

    private Optional<UUID> meant(String idOrNumber, Predicate<CaseFacts> fits) {
        return cases.meant(idOrNumber).flatMap(cases::facts).filter(fits).map(CaseFacts::id);
    }

    private boolean isFollowed(CaseFacts facts) {
        return actor.role() == Role.LIAISON ? isReached(facts) : actor.follows(facts.kind());
    }

    private boolean isReached(CaseFacts facts) {
        return actor.reaches(facts.kind(), facts.centre(), facts.region());
    }
}
