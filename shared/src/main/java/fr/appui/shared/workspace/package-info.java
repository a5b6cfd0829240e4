/** What people arrange at their own desk: views that they saved. */
@NullMarked
package fr.appui.shared.workspace;

import org.jspecify.annotations.NullMarked;
