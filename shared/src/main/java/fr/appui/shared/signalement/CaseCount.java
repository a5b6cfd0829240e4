package fr.appui.shared.signalement;

import java.time.LocalDate;

/**
 * How many people had fallen ill by the end of a day, never who: cumulated since the first case.
 *
 * @param asOfDay last day that the counts cover
 * @param residents residents or patients; they alone make a cluster
 * @param staff recorded, never added to residents
 * @param deaths among residents
 */
public record CaseCount(LocalDate asOfDay, int residents, int staff, int deaths) {
    /** All who fell ill. */
    public int people() {
        return residents + staff;
    }
}
