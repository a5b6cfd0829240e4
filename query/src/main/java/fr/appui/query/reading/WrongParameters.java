package fr.appui.query.reading;

import java.util.List;

/** What was asked cannot be read as meant: answered as 400 with all that is wrong at once. */
public final class WrongParameters extends RuntimeException {
    /**
     * One thing wrong with one parameter.
     *
     * @param code stable; its wording stands in the messages beside this class
     * @param limits what the wording quotes, such as the greatest number allowed
     */
    public record Wrong(String parameter, String code, List<Object> limits) {}

    private final String code;
    private final List<Wrong> errors;

    WrongParameters(String code, List<Wrong> errors) {
        super(code, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** A wrong that has a code of its own, known to the contract: {@code as-of-in-future}, {@code bad-cursor}. */
    WrongParameters(String parameter, String code) {
        this(code, List.of(new Wrong(parameter, code, List.of())));
    }

    /** {@code invalid}, unless the contract knows a better one. */
    public String code() {
        return code;
    }

    public List<Wrong> errors() {
        return errors;
    }
}
