/** Where drafts lie: in a table of their own, sealed. */
@NullMarked
package fr.appui.ops.workspace;

import org.jspecify.annotations.NullMarked;
