/** Raising, answering and settling questions and findings of an evaluation. */
@NullMarked
package fr.appui.command.finding;

import org.jspecify.annotations.NullMarked;
