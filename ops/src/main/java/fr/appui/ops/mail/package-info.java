/** The way out for mails: one dialogue with a mail server at a time, each noted before it begins. */
@NullMarked
package fr.appui.ops.mail;

import org.jspecify.annotations.NullMarked;
