package fr.appui.command.activity;

import fr.appui.shared.reference.Sector;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Participants of one sector. */
public record SectorBody(
        Sector sector, @Min(0) @Max(Told.PARTICIPANTS) Integer participants) {}
