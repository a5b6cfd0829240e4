/** Who may sign in, in which role, for which centre or region, until when. */
@NullMarked
package fr.appui.shared.account;

import org.jspecify.annotations.NullMarked;
