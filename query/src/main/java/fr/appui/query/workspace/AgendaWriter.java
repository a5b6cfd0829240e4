package fr.appui.query.workspace;

import fr.appui.shared.count.Definitions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes iCalendar (RFC 5545): days as whole-day events, lines of at most 75 octets, text escaped. */
public final class AgendaWriter {
    private static final int USUAL_MINUTES = 60;

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    /** @param name of the calendar, as programs list it */
    public AgendaWriter(String name, Instant now) {
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Appui//Registre//FR");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
    }

    /**
     * A last day, with a reminder as long as it lies ahead: of what is late, programs would remind at each fetch.
     *
     * @param uid the same for as long as it is the same thing that is due, whenever that is
     * @param sequence greater whenever something about it has changed
     */
    public void day(String uid, int sequence, LocalDate day, String summary, String url) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + STAMP.format(now));
        line("SEQUENCE:" + sequence);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("URL:" + url);
        line("TRANSP:TRANSPARENT");
        if (day.isAfter(LocalDate.ofInstant(now, Definitions.PARIS))) {
            reminder(summary);
        }
        line("END:VEVENT");
    }

    /** How sure it is that something takes place. */
    public enum Firmness {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * Something that takes place.
     *
     * @param uid the same for as long as it is the same thing, whenever it is
     * @param sequence greater whenever something about it has changed
     * @param place empty where none is told
     */
    public record Entry(String uid, int sequence, Firmness firmness, String summary, String place, String url) {}

    /** Something on a day of which no hour is told. */
    public void allDay(Entry entry, LocalDate day) {
        begin(entry);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** @param minutes {@code null}: as long as such things usually are */
    public void hours(Entry entry, Instant at, @Nullable Integer minutes) {
        begin(entry);
        line("DTSTART:" + STAMP.format(at));
        line("DTEND:"
                + STAMP.format(at.plus(Duration.ofMinutes(minutes == null || minutes == 0 ? USUAL_MINUTES : minutes))));
        line("END:VEVENT");
    }

    private void begin(Entry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("DTSTAMP:" + STAMP.format(now));
        line("SEQUENCE:" + entry.sequence());
        line("STATUS:" + entry.firmness());
        line("SUMMARY:" + escaped(entry.summary()));
        if (!entry.place().isEmpty()) {
            line("LOCATION:" + escaped(entry.place()));
        }
        line("URL:" + entry.url());
    }

    /** Fifteen hours before the day begins: at nine the day before, on the clock of whoever reads. */
    private void reminder(String summary) {
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(summary));
        line("TRIGGER:-PT15H");
        line("END:VALARM");
    }

    public String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A longer line goes on after a break and a space, never within a character. */
    private void line(String content) {
        var octets = 0;
        for (var i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            var character = Character.toString(content.codePointAt(i));
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
