package fr.appui.shared.reference;

/** Frame in which a work was done: the regional duty of a centre, or one of the five national missions of SpF. */
public enum Framework {
    REGIONAL,
    PRIMO,
    SPARES,
    SPIADI,
    SPICMI,
    MATIS
}
