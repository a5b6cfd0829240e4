/** What people arrange for themselves; no case is concerned and nothing of it is counted. */
@NullMarked
package fr.appui.shared.workspace;

import org.jspecify.annotations.NullMarked;
