package fr.appui.command.intake;

import java.util.List;

/** The body, a header or a parameter cannot be read as meant: answered as 400 with all that is wrong at once. */
public final class InvalidInput extends Denial {
    private static final int MOST = 100;

    private final List<InputError> errors;

    public InvalidInput(List<InputError> errors) {
        super(400, "invalid");
        this.errors = errors.stream().limit(MOST).toList();
    }

    public InvalidInput(String field, String code, Object... limits) {
        this(List.of(new InputError(field, code, limits)));
    }

    /** At least one, at most a hundred. */
    public List<InputError> errors() {
        return errors;
    }
}
