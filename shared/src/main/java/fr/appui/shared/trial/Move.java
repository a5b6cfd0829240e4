package fr.appui.shared.trial;

import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;

/** Cases of a sub-sector count under another sector. */
public record Move(SubSector subSector, Sector sector) {}
