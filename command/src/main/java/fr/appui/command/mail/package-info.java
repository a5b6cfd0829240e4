/** Deciding on mails: what is handed over is handed over once, and a person has the last word where nobody can know. */
@NullMarked
package fr.appui.command.mail;

import org.jspecify.annotations.NullMarked;
