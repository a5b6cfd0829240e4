package fr.appui.command.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Drafts in memory; those of all people together. */
public final class DraftBox implements Drafts {
    private final Map<UUID, Draft> kept = new LinkedHashMap<>();
    private final Set<UUID> ended = new HashSet<>();

    @Override
    public boolean keep(UUID account, Draft draft) {
        var before = kept.get(draft.id());
        if (ended.contains(draft.id()) || before != null && before.step() >= draft.step()) {
            return false;
        }
        kept.put(draft.id(), draft);
        return true;
    }

    @Override
    public void discard(UUID account, UUID id) {
        kept.remove(id);
        ended.add(id);
    }

    public Map<UUID, Draft> kept() {
        return kept;
    }

    public Set<UUID> ended() {
        return ended;
    }
}
