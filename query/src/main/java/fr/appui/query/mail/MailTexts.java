package fr.appui.query.mail;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Unknown;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent.Prepared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Addresses and texts of mails, which no view holds: read from the log when they are shown. */
@Component
final class MailTexts {
    private final History history;

    MailTexts(History history) {
        this.history = history;
    }

    Map<UUID, Prepared> of(Collection<UUID> mails) {
        return history.streams(mails, Long.MAX_VALUE).stream()
                .map(Recorded::event)
                .filter(Prepared.class::isInstance)
                .map(Prepared.class::cast)
                .collect(Collectors.toMap(Prepared::id, Function.identity()));
    }

    /** @throws Unknown if there is no such mail */
    Prepared of(UUID mail) {
        return of(List.of(mail)).values().stream().findFirst().orElseThrow(Unknown::new);
    }
}
