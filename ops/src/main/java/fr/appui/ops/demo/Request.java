package fr.appui.ops.demo;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it really was: what the register holds of it in the end, when every error has been put right. */
record Request(
        UUID id,
        Centre centre,
        Instant receivedAt,
        Channel channel,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        Requester requester,
        List<Theme> themes,
        SealedText question,
        SealedText answer,
        Outcome outcome,
        int minutes) {

    /** Someone asks a centre something on a given day; all else follows from the name. */
    static Request of(String name, Centre centre, Sector sector, LocalDate day, Texts texts) {
        var dice = Dice.of(name);
        var subSector = sector == Sector.COMMUNAUTE ? Subjects.subSector(dice) : null;
        var facility = Facilities.calling(centre, sector, subSector, dice);
        var themes = Subjects.themes(sector, day, dice);
        var said = texts.exchange(themes.getFirst(), sector, subSector, dice);
        var channel = Subjects.channel(dice);
        return new Request(
                Dice.id(name),
                centre,
                new Desk(Area.of(centre).zone(), dice).call(day),
                channel,
                sector,
                subSector,
                facility,
                People.calling(centre, sector, subSector, facility, dice),
                themes,
                said.question(),
                said.answer(),
                Subjects.outcome(channel, dice),
                Subjects.minutes(dice));
    }

    /** The counting day. */
    LocalDate day() {
        return LocalDate.ofInstant(receivedAt, Definitions.PARIS);
    }

    /** The same request, entered a second time. */
    Request again() {
        return new Request(
                Dice.id(id + "/again"),
                centre,
                receivedAt,
                channel,
                sector,
                subSector,
                facility,
                requester,
                themes,
                question,
                answer,
                outcome,
                minutes);
    }
}
