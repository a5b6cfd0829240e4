/** Reusable answers: the list, one answer with its history, what is offered while a request is answered. */
@NullMarked
package fr.appui.query.answer;

import org.jspecify.annotations.NullMarked;
