package fr.appui.query.counter;

/** By which way a signalement reached the centre; figures of other kinds of case have none. */
enum SignalementOrigin {
    E_SIN,
    PORTAL,
    OTHER
}
