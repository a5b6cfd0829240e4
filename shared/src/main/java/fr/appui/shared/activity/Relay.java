package fr.appui.shared.activity;

import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.util.List;

/**
 * An official message was passed on.
 *
 * @param centre the one that passed it on
 * @param sectors those that it was passed on to; empty when that was not told
 */
public record Relay(Centre centre, List<Sector> sectors, Instant at) {}
