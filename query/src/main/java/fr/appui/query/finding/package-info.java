/** Questions and findings of an evaluation: the list, one with its exchange, those about a figure or an event. */
@NullMarked
package fr.appui.query.finding;

import org.jspecify.annotations.NullMarked;
