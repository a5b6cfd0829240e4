/** The demonstration: an invented first half of 2019 and of 2020, planned from a seed and played as real commands. */
@NullMarked
package fr.appui.ops.demo;

import org.jspecify.annotations.NullMarked;
