/** Merkle trees over the log, their proofs, and the signed notes that say how large a tree was: RFC 6962 and C2SP. */
@NullMarked
package fr.appui.shared.proof;

import org.jspecify.annotations.NullMarked;
