/** Who did what, when it happened, when it was recorded. */
@NullMarked
package fr.appui.query.audit;

import org.jspecify.annotations.NullMarked;
