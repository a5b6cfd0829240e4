/** Questions and findings of an evaluation: each is about one figure or one event, answered by who it concerns. */
@NullMarked
package fr.appui.shared.finding;

import org.jspecify.annotations.NullMarked;
