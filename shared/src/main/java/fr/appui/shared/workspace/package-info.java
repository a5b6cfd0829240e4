/** How people arrange their own desk: views and settings; no case is concerned and nothing of it is counted. */
@NullMarked
package fr.appui.shared.workspace;

import org.jspecify.annotations.NullMarked;
