package fr.appui.command.importing;

import fr.appui.command.intake.Creation;
import fr.appui.command.intake.CreationBody;
import java.util.UUID;

/** A line that could be read: the case it makes and the key under which the log remembers it. */
record Line<B extends Record & CreationBody>(Sheet.Row row, Creation<B> creation, UUID id, UUID key) {}
