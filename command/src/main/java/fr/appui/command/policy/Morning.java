package fr.appui.command.policy;

import fr.appui.shared.party.Actor;
import fr.appui.shared.rule.Territory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a person's day begins: at an hour of the clock on her own wall.
 *
 * @param from the hour
 */
public record Morning(LocalTime from) {
    /** A register that was down in the morning still sends the digest until then; afterwards the day is no news. */
    private static final Duration LATEST = Duration.ofHours(5);

    static ZoneId zone(Actor person) {
        var region = person.region() != null
                ? person.region()
                : person.centre() != null ? person.centre().regions().getFirst() : null;
        return region == null
                ? Territory.METROPOLE.zone()
                : Territory.of(region, null).zone();
    }

    boolean isNow(Actor person, Instant now) {
        var begins = begins(person, LocalDate.ofInstant(now, zone(person)));
        return !now.isBefore(begins) && now.isBefore(begins.plus(LATEST));
    }

    Instant begins(Actor person, LocalDate day) {
        return day.atTime(from).atZone(zone(person)).toInstant();
    }
}
