/** Accounts as an administrator sees them. */
@NullMarked
package fr.appui.query.account;

import org.jspecify.annotations.NullMarked;
