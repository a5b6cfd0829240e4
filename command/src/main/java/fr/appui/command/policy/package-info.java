/** What follows by itself: policies named When…Then…, each with its reason, none ever replayed, all harmless twice. */
@NullMarked
package fr.appui.command.policy;

import org.jspecify.annotations.NullMarked;
