package fr.appui.query.export;

import fr.appui.shared.party.Facility;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a case's facility. */
public final class Facilities {
    private Facilities() {}

    public static <R> List<Column<R>> columns(Function<R, @Nullable Facility> facility) {
        return List.of(
                Column.text("facility.finess", row -> part(facility.apply(row), Facility::finess)),
                Column.text("facility.name", row -> part(facility.apply(row), Facility::name)),
                Column.text("facility.city", row -> part(facility.apply(row), Facility::city)));
    }

    private static @Nullable String part(@Nullable Facility facility, Function<Facility, @Nullable String> part) {
        return facility == null ? null : part.apply(facility);
    }
}
