/** The API's description, drawn from its endpoints and from the records that their bodies are bound to. */
@NullMarked
package fr.appui.ops.openapi;

import org.jspecify.annotations.NullMarked;
