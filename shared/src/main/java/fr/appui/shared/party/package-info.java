/** Value types that several features need: facility, requester, sealed text, the acting person. */
@NullMarked
package fr.appui.shared.party;

import org.jspecify.annotations.NullMarked;
