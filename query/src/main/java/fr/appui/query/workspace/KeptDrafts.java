package fr.appui.query.workspace;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Forms that people have begun and not sent, kept by the machine. */
public interface KeptDrafts {
    /**
     * A person's drafts of these forms, the last one first.
     *
     * @param forms the addresses that they will be posted to, without their first slash
     */
    List<KeptDraft> of(UUID account, Collection<String> forms);
}
