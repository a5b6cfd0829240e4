package fr.appui.command.onsiteaction;

import fr.appui.command.intake.Cases;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases that a body names by id or number: what the person may not know of is as unknown as what does not exist. */
record NamedCases(Actor actor, Cases cases) {

    UUID any(String field, String idOrNumber) {
        return meant(idOrNumber).orElseThrow(() -> new InvalidInput(field, "unknown-case"));
    }

    /** Each once, in the order in which they are named first. */
    List<UUID> all(String field, @Nullable List<String> named) {
        var ids = new ArrayList<UUID>();
        var errors = new ArrayList<InputError>();
        var names = named == null ? List.<String>of() : named;
        for (var i = 0; i < names.size(); i++) {
            var at = field + "[" + i + "]";
            meant(names.get(i)).ifPresentOrElse(ids::add, () -> errors.add(new InputError(at, "unknown-case")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return ids.stream().distinct().toList();
    }

    /** Of whatever centre, and of a kind that the person follows. */
    private Optional<UUID> meant(String idOrNumber) {
        return cases.meant(idOrNumber)
                .flatMap(cases::facts)
                .filter(it -> actor.follows(it.kind()))
                .map(CaseFacts::id);
    }
}
