package fr.appui.command.importing;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Wording;
import java.util.Locale;

/**
 * What is wrong with one field of a line.
 *
 * @param column its heading; empty where it has none
 * @param value as it stands in the file, shortened
 */
public record Fault(String field, String column, String value, String code, String french, String english) {

    static Fault of(InputError error, String field, String column, String value) {
        return new Fault(
                field,
                column,
                Shortened.of(value),
                error.code(),
                Wording.of(error, Locale.FRENCH),
                Wording.of(error, Locale.ENGLISH));
    }

    static Fault ofCode(String code, String field, String column, String value) {
        return new Fault(
                field,
                column,
                Shortened.of(value),
                code,
                Wording.ofCode(code, Locale.FRENCH),
                Wording.ofCode(code, Locale.ENGLISH));
    }

    @Override
    public String toString() {
        return "Fault[" + field + " " + code + "]";
    }
}
