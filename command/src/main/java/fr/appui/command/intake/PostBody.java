package fr.appui.command.intake;

import java.util.List;

/**
 * What the body of one POST may say: a record whose components are the JSON's fields, read by {@link Binder}.
 *
 * <p>A component is required unless it is {@code @Nullable}. Texts and lists bear {@code @Size}, integers {@code @Min}
 * and {@code @Max}, texts of a given form {@code @Pattern} with the error's code as its message: the annotations of
 * Jakarta Validation, because the description of the API is drawn from them too.
 */
public interface PostBody {
    /** What no single field can tell; asked only when every field could be read. */
    default List<InputError> contradictions() {
        return List.of();
    }
}
