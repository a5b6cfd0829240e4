/** How a POST becomes a command exactly once: reading the body, remembering the key, telling the refusal. */
@NullMarked
package fr.appui.command.intake;

import org.jspecify.annotations.NullMarked;
