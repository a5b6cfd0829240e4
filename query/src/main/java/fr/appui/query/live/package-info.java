/** What changes while people look: told to their browsers as positions and ids, never as content. */
@NullMarked
package fr.appui.query.live;

import org.jspecify.annotations.NullMarked;
