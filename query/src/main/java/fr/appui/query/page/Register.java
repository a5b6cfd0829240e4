package fr.appui.query.page;

import java.time.Instant;

/** How far the register has come; what the line "up to date at …" of every page is made of. */
public interface Register {
    /**
     * @param position last event that every view has taken in
     * @param head last event of the log; greater than {@code position} while the views lag
     * @param at when this was asked
     * @param demonstration whether the log holds invented data: every page says so
     */
    record State(long position, long head, Instant at, boolean demonstration) {}

    State now();
}
