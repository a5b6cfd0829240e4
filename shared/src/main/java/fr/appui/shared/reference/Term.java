package fr.appui.shared.reference;

/**
 * A code of the reference data, to which more can be added; stored and said as the bare code.
 *
 * <p>The founding terms are there without any event; which others there are, and on which days each may be used, is
 * what the register tells.
 */
public sealed interface Term permits Theme, SubSector {
    String code();
}
