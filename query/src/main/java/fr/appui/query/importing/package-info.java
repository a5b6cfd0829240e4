/** Imports as people and programs see them: what a file holds, how far it has come, what was refused. */
@NullMarked
package fr.appui.query.importing;

import org.jspecify.annotations.NullMarked;
