/** The evaluator's place: the start page, and the pages of questions and findings for all who read them. */
@NullMarked
package fr.appui.query.evaluation;

import org.jspecify.annotations.NullMarked;
