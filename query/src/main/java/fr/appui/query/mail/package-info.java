/** Which mails went out, which wait, and which nobody can be sure of. */
@NullMarked
package fr.appui.query.mail;

import org.jspecify.annotations.NullMarked;
