package fr.appui.query.workspace;

import java.util.List;
import java.util.UUID;

/** Forms that people have begun and not sent, kept by the machine. */
public interface KeptDrafts {
    /**
     * A person's drafts of one form, the last one first.
     *
     * @param form the address that it will be posted to, without its first slash
     */
    List<KeptDraft> of(UUID account, String form);
}
