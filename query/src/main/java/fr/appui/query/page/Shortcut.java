package fr.appui.query.page;

import java.util.Arrays;
import java.util.List;

/** Every key that does something, in the order in which they are told. */
enum Shortcut {
    NEW(Where.EVERYWHERE, "Alt", "N"),
    PALETTE(Where.EVERYWHERE, "Ctrl", "K"),
    SAVE(Where.ENTRY, "Ctrl", "enter"),
    SAVE_AND_CLOSE(Where.ENTRY, "Ctrl", "shift", "enter"),
    REUSE(Where.ENTRY, "Alt", "one-to-three"),
    ANSWERS(Where.ENTRY, "::"),
    BOARD_ACKNOWLEDGE(Where.BOARD, "a"),
    BOARD_REMIND(Where.BOARD, "r"),
    BOARD_FEEDBACK(Where.BOARD, "f"),
    BOARD_MOVE(Where.BOARD, "d"),
    SINGLE_NEW(Where.SINGLE_KEYS, "n"),
    SINGLE_SEARCH(Where.SINGLE_KEYS, "/"),
    SINGLE_NEXT(Where.SINGLE_KEYS, "j"),
    SINGLE_PREVIOUS(Where.SINGLE_KEYS, "k"),
    SINGLE_OPEN(Where.SINGLE_KEYS, "o"),
    SINGLE_SHEET(Where.SINGLE_KEYS, "?"),
    LOOK(Where.LOOKING_BACK, "t"),
    LOOK_BEFORE(Where.LOOKING_BACK, "<"),
    LOOK_AFTER(Where.LOOKING_BACK, ">"),
    REPLAY_BEFORE(Where.REPLAY, "←"),
    REPLAY_AFTER(Where.REPLAY, "→");

    /** Single keys do nothing while one types, and can be switched off. */
    enum Where {
        EVERYWHERE,
        ENTRY,
        BOARD,
        SINGLE_KEYS,
        LOOKING_BACK,
        REPLAY;

        List<Shortcut> shortcuts() {
            return Arrays.stream(Shortcut.values())
                    .filter(shortcut -> shortcut.where == this)
                    .toList();
        }
    }

    private final Where where;
    private final List<String> keys;

    Shortcut(Where where, String... keys) {
        this.where = where;
        this.keys = List.of(keys);
    }

    /** The keys to be pressed together, as they are written on the keyboard of the reader's language. */
    List<String> keys(Words words) {
        return keys.stream()
                .map(key -> words.knows("key." + key) ? words.say("key." + key) : key)
                .toList();
    }
}
