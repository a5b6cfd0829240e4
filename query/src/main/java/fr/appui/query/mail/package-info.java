/** Which mails went out, which wait, which nobody can be sure of; and the last days that cause some. */
@NullMarked
package fr.appui.query.mail;

import org.jspecify.annotations.NullMarked;
