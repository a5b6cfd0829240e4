package fr.appui.shared.reference;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A code of the reference data, to which more can be added; stored and said as the bare code.
 *
 * <p>The founding terms are there without any event; which others there are, and on which days each may be used, is
 * what the register tells.
 */
public sealed interface Term permits Theme, SubSector {
    String code();

    /** Whether the contract itself names this term. */
    boolean isFounding();

    /** The stream of what is told about the term: it follows from the term, so that no code is ever defined twice. */
    default UUID id() {
        var name = getClass().getSimpleName() + "/" + code();
        var bytes = new byte[2 * name.length()];
        for (var i = 0; i < name.length(); i++) {
            bytes[2 * i] = (byte) (name.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) name.charAt(i);
        }
        return UUID.nameUUIDFromBytes(bytes);
    }

    /** The founding term that is told about under this id. */
    static Optional<Term> founding(UUID id) {
        return Stream.concat(Theme.founding().stream(), SubSector.founding().stream())
                .map(Term.class::cast)
                .filter(term -> term.id().equals(id))
                .findFirst();
    }
}
