/** What is typed at a terminal: starting the server, and one chore at a time. */
@NullMarked
package fr.appui.ops.cli;

import org.jspecify.annotations.NullMarked;
