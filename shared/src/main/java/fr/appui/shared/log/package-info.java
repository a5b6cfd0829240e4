/** What stands in the log: an event, who caused it, where and when it was recorded. */
@NullMarked
package fr.appui.shared.log;

import org.jspecify.annotations.NullMarked;
