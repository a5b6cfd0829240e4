package fr.appui.shared.activity;

import fr.appui.shared.reference.Sector;

/** @param participants 0 or more, of that sector */
public record Participants(Sector sector, int participants) {}
