/** What happens to a mail that the register sends: each is a stream of its own, sent once or known not to be. */
@NullMarked
package fr.appui.shared.mail;

import org.jspecify.annotations.NullMarked;
