package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.DownloadsCounted;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often a publication had been downloaded by a day. */
public record CountDownloads(UUID id, LocalDate asOfDay, long downloads, Instant occurredAt)
        implements ActivityCommand.Change {

    @Override
    public CaseKind kind() {
        return CaseKind.PUBLICATION;
    }

    @Override
    public List<ActivityEvent> decide(Live publication) {
        publication.mustBeDone();
        return List.of(new DownloadsCounted(id, asOfDay, downloads, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param downloads since it came out
     */
    record Body(
            LocalDate asOfDay,
            @Min(0) @Max(1_000_000_000) Integer downloads,
            @Nullable Instant occurredAt) implements PostBody {}

    static CountDownloads of(UUID id, Body body, Instant now) {
        if (body.asOfDay().isAfter(LocalDate.ofInstant(now, ActivityFacts.PARIS))) {
            throw new InvalidInput("asOfDay", "future");
        }
        return new CountDownloads(id, body.asOfDay(), body.downloads(), requireNonNullElse(body.occurredAt(), now));
    }
}
