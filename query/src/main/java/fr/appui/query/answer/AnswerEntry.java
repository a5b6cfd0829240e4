package fr.appui.query.answer;

import fr.appui.query.reading.Shown;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.answer.Doubt;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reusable answer as one reader sees it.
 *
 * @param version what {@code If-Match} is compared with
 * @param centre {@code null}: the whole network's
 * @param doubt what speaks against sending it today; {@code null}: nothing
 * @param proposedBy account
 */
public record AnswerEntry(
        UUID id,
        int version,
        @Nullable Centre centre,
        AnswerStatus status,
        String shortcut,
        Shown<String> title,
        Shown<String> text,
        List<Theme> themes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID supersededBy,
        @Nullable Doubt doubt,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        Instant recordedAt) {

    static AnswerEntry read(ResultSet row, boolean open, LocalDate today) throws SQLException {
        var centre = row.getString("centre");
        var facts = new AnswerFacts(
                row.getObject("answer_id", UUID.class),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("shortcut"),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(Theme::new)
                        .toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                AnswerStatus.valueOf(row.getString("status")),
                row.getObject("superseded_by", UUID.class));
        return new AnswerEntry(
                facts.id(),
                row.getInt("version"),
                facts.centre(),
                facts.status(),
                facts.shortcut(),
                Shown.to(open, row.getString("title")),
                Shown.to(open, row.getString("text")),
                facts.themes(),
                facts.validFrom(),
                facts.validTo(),
                facts.supersededBy(),
                facts.doubt(today),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** What to call it: the title, or for those who may not read it the shortcut. */
    public String name() {
        return title.value() == null ? shortcut : title.value();
    }
}
