package fr.appui.ops.demo;

import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entry form as someone first fills it in: right, but for what is set otherwise before it is sent. */
final class Form {
    private final Request request;
    Instant receivedAt;
    Channel channel;
    Sector sector;

    @Nullable
    SubSector subSector;

    @Nullable
    Facility facility;

    Requester requester;
    List<Theme> themes;
    SealedText question;
    int minutes;

    @Nullable
    Framework framework;

    boolean answered = true;
    boolean closed = true;

    Form(Request request) {
        this.request = request;
        receivedAt = request.receivedAt();
        channel = request.channel();
        sector = request.sector();
        subSector = request.subSector();
        facility = request.facility();
        requester = request.requester();
        themes = request.themes();
        question = request.question();
        minutes = request.minutes();
    }

    OpenSupportRequest sent(Instant now) {
        return new OpenSupportRequest(
                request.id(),
                "",
                request.centre(),
                receivedAt,
                channel,
                sector,
                subSector,
                facility,
                requester,
                themes,
                question,
                answered ? request.answer() : null,
                null,
                answered && closed ? request.outcome() : null,
                answered ? minutes : null,
                framework,
                now,
                now);
    }
}
