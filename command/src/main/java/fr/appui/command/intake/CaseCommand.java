package fr.appui.command.intake;

import java.util.UUID;

/** An intention about one subject; the records of a feature's sealed hierarchy implement it. */
public interface CaseCommand {
    /** The case or account meant; the stream. */
    UUID id();

    /** Axon's name of the command bus entry that all records of one feature share. */
    String handler();
}
