package fr.appui.ops.demo;

import fr.appui.command.activity.Told;
import fr.appui.ops.demo.Workshop.Throw;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The publications of one half-year, official messages among them. */
final class Publications {
    /** Centres that a message reaches first and that enter it for all. */
    private static final List<Centre> WATCH = List.of(Centre.IDF, Centre.ARA, Centre.NAQ);

    private Publications() {}

    static List<Work> of(Workshop workshop) {
        var works = new ArrayList<Work>();
        for (var framework : List.of(Framework.REGIONAL, Framework.PRIMO, Framework.MATIS)) {
            for (var sector : Sector.values()) {
                works.addAll(out(framework, sector, workshop));
            }
            works.addAll(out(framework, null, workshop));
        }
        works.addAll(workshop.spread(
                "news",
                workshop.half().times(25, workshop.size()),
                (name, centre) -> workshop.onSomeDay(
                        name,
                        CaseKind.PUBLICATION,
                        centre,
                        by -> told(ActivityKind.NEWS, Framework.REGIONAL, null, by))));
        return works;
    }

    /** Messages of the ministry, on days that leave every centre the time to pass them on. */
    static List<Work> messages(Workshop workshop) {
        var messages = new ArrayList<Work>();
        for (var i = 0; messages.size() < workshop.half().times(22, workshop.size()); i++) {
            var message = workshop.onSomeDay(
                    "work/message/%s/%d/%d"
                            .formatted(workshop.half(), workshop.size().divisor(), i),
                    CaseKind.PUBLICATION,
                    WATCH.get(i % WATCH.size()),
                    by -> told(ActivityKind.OFFICIAL_MESSAGE, Framework.REGIONAL, null, by));
            if (message.day().isBefore(workshop.half().to().withDayOfMonth(10))) {
                messages.add(message);
            }
        }
        return messages;
    }

    private static List<Work> out(Framework framework, @Nullable Sector sector, Workshop workshop) {
        return Stream.of(
                        out(ActivityKind.PRACTICE_DOCUMENT, Measure.PRACTICE_DOCUMENTS, framework, sector, workshop),
                        out(ActivityKind.COMMUNICATION_TOOL, Measure.COMMUNICATION_TOOLS, framework, sector, workshop))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Work> out(
            ActivityKind kind, Measure measure, Framework framework, @Nullable Sector sector, Workshop workshop) {
        var total = workshop.figure(measure, framework, sector);
        var name = kind + "/" + framework + "/" + sector;
        Workshop.Maker maker = (one, centre) ->
                workshop.onSomeDay(one, CaseKind.PUBLICATION, centre, by -> told(kind, framework, sector, by));
        return framework == Framework.REGIONAL
                ? workshop.spread(name, total, maker)
                : workshop.ofOne(name, Declarations.carrier(framework), total, maker);
    }

    private static Told told(ActivityKind kind, Framework framework, @Nullable Sector sector, Throw by) {
        var publication = new Telling();
        publication.kind = kind;
        publication.sector = sector;
        publication.subSector =
                sector == Sector.COMMUNAUTE && by.dice().chance(0.5) ? Subjects.subSector(by.dice()) : null;
        publication.framework = framework == Framework.REGIONAL ? null : framework;
        publication.title = by.text("publication." + kind + (sector == null ? "" : "." + sector));
        publication.themes = Subjects.themes(sector == null ? Sector.ES : sector, by.day(), by.dice());
        publication.text = by.text(kind == ActivityKind.OFFICIAL_MESSAGE ? "message.texte" : "publication.texte");
        return publication.told();
    }
}
