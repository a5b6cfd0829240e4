/** Makes policies run: each from its own place in the log, each when its time has come, on one node at a time. */
@NullMarked
package fr.appui.ops.policy;

import org.jspecify.annotations.NullMarked;
