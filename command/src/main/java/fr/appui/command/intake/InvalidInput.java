package fr.appui.command.intake;

import java.util.List;

/** The body, a header or a parameter cannot be read as meant: answered as 400 with all that is wrong at once. */
public final class InvalidInput extends RuntimeException {
    private final List<InputError> errors;

    public InvalidInput(List<InputError> errors) {
        super("invalid", null, false, false);
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String code, Object... limits) {
        this(List.of(new InputError(field, code, limits)));
    }

    public List<InputError> errors() {
        return errors;
    }
}
