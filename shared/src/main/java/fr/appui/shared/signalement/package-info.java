/** A healthcare-associated infection event that was notified (signalement), from its receipt to the closed file. */
@NullMarked
package fr.appui.shared.signalement;

import org.jspecify.annotations.NullMarked;
