package fr.appui.query.answer;

import fr.appui.query.page.Form;
import fr.appui.shared.reference.Centre;
import java.util.List;

/**
 * The form that proposes a reusable answer.
 *
 * @param national whether the reader may speak for the whole network
 */
record NewAnswerPage(Form form, List<Centre> centres, boolean national) {}
