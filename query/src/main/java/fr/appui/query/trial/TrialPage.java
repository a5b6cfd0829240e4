package fr.appui.query.trial;

import fr.appui.query.counter.Period;
import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.trial.TrialStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One definition that is tried.
 *
 * @param by who defined it; empty for nobody
 * @param wrong filters that could not be read
 * @param rows empty until the past has been counted, like {@code at}
 * @param decides whether the reader may keep it or throw it away
 */
record TrialPage(
        TrialEntry trial,
        String by,
        Period period,
        @Nullable Centre centre,
        Cut cut,
        List<String> wrong,
        List<Centre> centres,
        List<TrialRow> rows,
        @Nullable AsOf at,
        boolean decides,
        Form keeping,
        Form disposal) {

    static final String PATH = "/definitions/essais";

    String path() {
        return PATH + "/" + trial.id();
    }

    boolean counting() {
        return at == null && !trial.gone();
    }

    boolean compared() {
        return !trial.trial().own();
    }

    boolean canKeep() {
        return decides && (trial.status() == TrialStatus.TRIED || keeping.refused());
    }

    boolean canThrowAway() {
        return decides && (trial.status() != TrialStatus.THROWN_AWAY || disposal.refused());
    }

    List<Choice> cuts(Words words) {
        return Arrays.stream(Cut.values())
                .map(one -> new Choice(one.parameter(), words.say("trials.cut." + one)))
                .toList();
    }

    /** Half-years that are looked at most, the last first. */
    List<Period> presets() {
        return Stream.iterate(
                        Period.halfYearOf(period.to()),
                        one -> Period.halfYearOf(one.from().minusDays(1)))
                .limit(4)
                .toList();
    }

    String at(Period other) {
        return filtered(path(), other).with("by", cut.parameter()).toString();
    }

    /** All lines that differ in the period. */
    String differences() {
        return filtered(path() + "/ecarts", period).toString();
    }

    Address export() {
        return filtered(path() + "/export", period).with("by", cut.parameter());
    }

    private Address filtered(String path, Period other) {
        return Address.of(path)
                .with("from", other.from())
                .with("to", other.to())
                .with("centre", centre);
    }
}
