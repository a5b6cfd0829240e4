/**
 * Activities: on-site actions, meetings, trainings, publications and declarations, from their planning to their end.
 */
@NullMarked
package fr.appui.shared.activity;

import org.jspecify.annotations.NullMarked;
