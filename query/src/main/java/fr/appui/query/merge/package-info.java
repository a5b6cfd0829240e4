/** Two cases side by side, for who decides whether they are one. */
@NullMarked
package fr.appui.query.merge;

import org.jspecify.annotations.NullMarked;
