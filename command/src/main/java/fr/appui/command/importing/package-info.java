/** Files of many cases: reading them, judging each line, taking the good ones through the door of all commands. */
@NullMarked
package fr.appui.command.importing;

import org.jspecify.annotations.NullMarked;
