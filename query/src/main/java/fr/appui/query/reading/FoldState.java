package fr.appui.query.reading;

import tools.jackson.databind.json.JsonMapper;

/** What a view keeps of a case to fold the next event into, as JSON text. Rebuilt with the view, never migrated. */
public final class FoldState {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new TermsAsText()).build();

    private FoldState() {}

    public static String write(Record state) {
        return JSON.writeValueAsString(state);
    }

    public static <T extends Record> T read(String state, Class<T> type) {
        return JSON.readValue(state, type);
    }
}
