/** Activities of all five kinds: list, files, pages and API. */
@NullMarked
package fr.appui.query.activity;

import org.jspecify.annotations.NullMarked;
