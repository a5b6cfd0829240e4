package fr.appui.query.signalement;

/** The views of the board that everyone has, without saving any. */
enum BoardBuiltIn {
    ALL("all", ""),
    TO_ACKNOWLEDGE("to-acknowledge", "status=RECEIVED"),
    MINE("mine", "assignee=me"),
    NOBODYS("nobodys", "assignee=nobody");

    private final String key;
    private final SignalementListQuery query;

    BoardBuiltIn(String key, String query) {
        this.key = key;
        this.query = SignalementListQuery.parse(query);
    }

    String key() {
        return key;
    }

    SignalementListQuery query() {
        return query;
    }
}
