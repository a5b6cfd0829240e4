package fr.appui.query.export;

import fr.appui.query.reading.CaseList;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, page by page, all as known at the moment of the first. Between two pages nothing is held in the
 * database: a reader as slow as can be keeps nobody waiting.
 */
@FunctionalInterface
public interface Pages<R> {
    /** @param next cursor of the page that follows; {@code null} on the last one */
    record Page<R>(List<R> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** @param cursor {@code null} for the first page */
    Page<R> after(@Nullable String cursor);

    /** The pages of a list of cases. */
    static <R extends CaseList.Row> Pages<R> of(Function<@Nullable String, CaseList.Page<R>> list) {
        return cursor -> {
            var page = list.apply(cursor);
            return new Page<>(page.rows(), page.next(), page.asOf(), page.scope());
        };
    }

    /** What is already at hand. */
    static <R> Pages<R> of(List<R> rows, AsOf asOf, Scope.Told scope) {
        return _ -> new Page<>(rows, null, asOf, scope);
    }
}
