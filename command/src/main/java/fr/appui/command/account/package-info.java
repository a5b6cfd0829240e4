/** Deciding on accounts: creation, access, password, disabling. */
@NullMarked
package fr.appui.command.account;

import org.jspecify.annotations.NullMarked;
