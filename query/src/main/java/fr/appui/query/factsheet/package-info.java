/** The fact sheet of a centre: what it did in a period, on one document to print and to send. */
@NullMarked
package fr.appui.query.factsheet;

import org.jspecify.annotations.NullMarked;
