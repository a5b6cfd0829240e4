package fr.appui.query.supportrequest;

/** The views that everyone has, without saving any. */
enum BuiltIn {
    TODAY("today", "from=today"),
    TO_ANSWER("to-answer", "status=OPEN"),
    MINE("mine", "status=OPEN%2CANSWERED%2CREFERRED&assignedTo=me"),
    FOLLOW_UP_DUE("follow-up", "followUp=due&sort=followUp");

    private final String key;
    private final ListQuery query;

    BuiltIn(String key, String query) {
        this.key = key;
        this.query = ListQuery.parse(query);
    }

    /** As written in an address. */
    String key() {
        return key;
    }

    ListQuery query() {
        return query;
    }
}
