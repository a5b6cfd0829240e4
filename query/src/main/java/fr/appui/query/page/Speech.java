package fr.appui.query.page;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** What pages say today: the words of the language, and the reference data as it stands. */
@Component
public final class Speech {
    private final Vocabulary.Source reference;

    Speech(Vocabulary.Source reference) {
        this.reference = reference;
    }

    /** English for an English locale, French for every other. */
    public Words in(Locale locale) {
        return Words.in(locale).with(reference.vocabulary());
    }
}
