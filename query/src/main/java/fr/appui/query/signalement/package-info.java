/** Signalements as they are looked at: the board of deadlines, the list, the file of one and its report. */
@NullMarked
package fr.appui.query.signalement;

import org.jspecify.annotations.NullMarked;
