/** Who is asking: passwords, sessions, the actor of each request, and what is answered to those who may not. */
@NullMarked
package fr.appui.ops.security;

import org.jspecify.annotations.NullMarked;
