package fr.appui.query.workspace;

import fr.appui.query.page.Settings;
import fr.appui.shared.party.Actor;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.SingleKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person who looks at a page has chosen. */
@Component
final class ChosenSettings implements Settings {
    private static final String CHOSEN = """
            SELECT single_keys, colours
              FROM view.settings
             WHERE account = :account
            """;

    private final JdbcClient db;

    ChosenSettings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Chosen of(Actor actor) {
        return db.sql(CHOSEN)
                .param("account", actor.account())
                .query((row, _) -> new Chosen(
                        SingleKeys.valueOf(row.getString("single_keys")), Colours.valueOf(row.getString("colours"))))
                .optional()
                .orElse(Chosen.USUAL);
    }
}
