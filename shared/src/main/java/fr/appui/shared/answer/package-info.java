/** Reusable answers: texts that people approve once and send many times. */
@NullMarked
package fr.appui.shared.answer;

import org.jspecify.annotations.NullMarked;
