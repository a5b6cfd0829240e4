package fr.appui.query.reading;

import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.supportrequest.SupportRequestFacts;
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

    /** What is known of a case of that kind. */
    public static CaseFacts facts(CaseKind kind, String state) {
        return switch (kind) {
            case SUPPORT_REQUEST -> read(state, SupportRequestFacts.class);
            case SIGNALEMENT -> read(state, SignalementFacts.class);
            case ON_SITE_ACTION, MEETING, TRAINING, PUBLICATION, DECLARATION -> read(state, ActivityFacts.class);
        };
    }
}
