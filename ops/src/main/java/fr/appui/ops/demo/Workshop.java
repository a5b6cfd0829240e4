package fr.appui.ops.demo;

import fr.appui.command.activity.Told;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the works of one half-year are made: how many of each there are, by whom and when. */
record Workshop(HalfYear half, Size size, Texts texts, Weights<LocalDate> days) {

    static Workshop of(HalfYear half, Size size, Texts texts) {
        return new Workshop(half, size, texts, half.days());
    }

    /** What must be counted, once all has been put right. */
    int figure(Measure measure, Framework framework, @Nullable Sector sector) {
        return half.of(Bilan.of(measure, framework, sector), size);
    }

    /** Works of all centres, by population. */
    List<Work> spread(String name, int total, Maker maker) {
        return spread(name, total, 0, maker);
    }

    /** @param least what each centre does of it, as far as the total reaches */
    List<Work> spread(String name, int total, int least, Maker maker) {
        var works = new ArrayList<Work>();
        centres(total, least).forEach((centre, count) -> works.addAll(ofOne(name, centre, count, maker)));
        return works;
    }

    /** Works of one centre. */
    List<Work> ofOne(String name, Centre centre, int count, Maker maker) {
        var works = new ArrayList<Work>();
        for (var i = 0; i < count; i++) {
            works.add(maker.make("work/%s/%s/%d/%s/%d".formatted(name, half, size.divisor(), centre, i), centre));
        }
        return works;
    }

    static Map<Centre, Integer> centres(int total, int least) {
        return Weights.share(total, Area.populations(), least);
    }

    /** Something done within a working day of the half-year. */
    Work onSomeDay(String name, CaseKind kind, Centre centre, Function<Throw, Told> told) {
        var dice = Dice.of(name);
        var day = days.pick(dice);
        while (!HalfYear.isWorkingDay(day)) {
            day = days.pick(dice);
        }
        var doneAt = new Desk(Area.of(centre).zone(), dice).call(day);
        return new Work(Dice.id(name), kind, centre, told.apply(new Throw(dice, day, texts)), doneAt);
    }

    /** How one work is made. */
    interface Maker {
        Work make(String name, Centre centre);
    }

    /** What chance decides about one work. */
    record Throw(Dice dice, LocalDate day, Texts texts) {
        SealedText text(String kind) {
            return texts.sentence(kind, dice);
        }
    }
}
