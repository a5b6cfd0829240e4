package fr.appui.command.importing;

import fr.appui.command.importing.ImportJob.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Files on their way in, kept so that no death of a process loses one; everything that people wrote is kept sealed. */
public interface ImportJobs {
    /** Keeps a new file; nothing happens if the id is there already. */
    void keep(ImportJob job, Overview overview, byte[] file);

    Optional<ImportJob> find(UUID id);

    /** The file, as long as it is kept. */
    Optional<byte[]> file(UUID id);

    Overview overview(UUID id);

    /** Those that the machine has to go on with, oldest first. */
    List<ImportJob> unfinished();

    /**
     * Works on an import as long as no other process does.
     *
     * @return whether the work was done, and to its end
     */
    boolean alone(UUID id, BooleanSupplier work);

    /** Hands a draft over to the machine. @return whether it was still a draft */
    boolean begin(UUID id, Wish wish);

    /** The whole file is judged and its good lines are about to be taken. */
    void judged(UUID id, int updated, int known, Report report);

    /** Counts and report of a finished run; the file goes when there is nothing left to decide. */
    void ended(UUID id, Outcome outcome, int added, int updated, int known, Report report);

    /** Of the last run. */
    Report report(UUID id);

    /** Forgets a draft, and nothing but a draft. */
    void forget(UUID id);

    /** Which columns people chose last time for these headings. */
    Optional<Map<String, Integer>> remembered(String kind, String headings);

    void remember(String kind, String headings, Map<String, Integer> columns);

    /** HMAC-SHA-256 under a key of the vault that serves nothing else. */
    byte[] mac(byte[] content);
}
