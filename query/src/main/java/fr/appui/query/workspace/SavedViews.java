package fr.appui.query.workspace;

import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.workspace.ListKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which saved views a person sees: the own ones and those of the centre. */
@Component
public final class SavedViews {
    private static final String THEIRS = """
            SELECT id, version, owner, shared_with, name, query, list, forgotten
              FROM view.saved_view
             WHERE NOT forgotten
               AND list = :list
               AND (owner = :account OR shared_with = :centre)
             ORDER BY shared_with NULLS FIRST, lower(name), id
             LIMIT 100
            """;

    private static final String ONE = """
            SELECT id, version, owner, shared_with, name, query, list, forgotten
              FROM view.saved_view
             WHERE id = :id
            """;

    private static final List<String> VIEWS = List.of(SavedViewProjection.NAME);

    private final JdbcClient db;
    private final Moments moments;
    private final Lens lens;

    SavedViews(JdbcClient db, Moments moments, Lens lens) {
        this.db = db;
        this.moments = moments;
        this.lens = lens;
    }

    /**
     * By name, the own ones first. Only those who may read what others searched for in such a list have any, and nobody
     * has one in the past: they are tools of today.
     */
    public List<SavedView> of(Actor actor, ListKind list, When when) {
        if (!actor.opens(list.cases()) || lens.isPast()) {
            return List.of();
        }
        return moments.read(
                        when,
                        VIEWS,
                        _ -> db.sql(THEIRS)
                                .param("list", list.name())
                                .param("account", actor.account())
                                .param(
                                        "centre",
                                        actor.centre() == null
                                                ? ""
                                                : actor.centre().name())
                                .query(SavedView::read)
                                .list())
                .value();
    }

    /** One of them, forgotten or not. */
    public Optional<SavedView> one(Actor actor, UUID id) {
        return db.sql(ONE).param("id", id).query(SavedView::read).optional().filter(view -> view.isOf(actor));
    }
}
