/** How people arranged their own desk, as it is read: the views that they saved. */
@NullMarked
package fr.appui.query.workspace;

import org.jspecify.annotations.NullMarked;
