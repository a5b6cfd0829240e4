/** On-site actions as they are read: list, file, pages. */
@NullMarked
package fr.appui.query.onsiteaction;

import org.jspecify.annotations.NullMarked;
