package fr.appui.command.importing;

import java.util.List;

/** A line that does not come in, and all that is wrong with it. */
public record RefusedLine(long line, List<Fault> faults) {}
