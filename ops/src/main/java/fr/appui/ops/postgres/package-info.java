/** The PostgreSQL that Appui brings along: durable, supervised, and nobody's but the folder it lives in. */
@NullMarked
package fr.appui.ops.postgres;

import org.jspecify.annotations.NullMarked;
