/** Meters for commands, views and the log: decoration around the machine, never inside a rule. */
@NullMarked
package fr.appui.ops.metrics;

import org.jspecify.annotations.NullMarked;
