package fr.appui.query.activity;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Form;
import fr.appui.shared.reference.Centre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short form that enters an on-site action.
 *
 * @param centres those that it may be entered for; one: it is not asked
 * @param from the case that it is about, from which the form was begun; {@code null} where it was not
 */
record ActivityEntryPage(
        Form form, List<Centre> centres, @Nullable LinkedCase from) {}
