package fr.appui.shared.signalement;

import java.time.LocalDate;

/** New cases of one day of an epidemic curve, by the day on which they fell ill. */
public record CurveDay(LocalDate day, int residents, int staff) {}
