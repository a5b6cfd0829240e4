package fr.appui.query.workspace;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Who reads a calendar feed: the owner of the key in its address, as the account stands at each fetch. A feed never
 * holds a word that somebody wrote.
 */
@Component
public final class AgendaReaders {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AgendaKeys keys;
    private final Accounts accounts;
    private final Lens clock;

    AgendaReaders(AgendaKeys keys, Accounts accounts, Lens clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The answer to a fetch; nothing is there for a key that opens nothing.
     *
     * @param follows whether somebody may see anything of what the calendar holds
     */
    public ResponseEntity<byte[]> feed(String key, Predicate<Actor> follows, Function<Actor, AgendaWriter> calendar) {
        return reader(key)
                .filter(follows)
                .map(actor -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(CALENDAR)
                        .header("Content-Disposition", "inline; filename=\"appui.ics\"")
                        .header("X-Robots-Tag", "noindex")
                        .body(calendar.apply(actor).end().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    /** The owner of a key, if the account may still see anything. */
    private Optional<Actor> reader(String key) {
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        return keys.owner(key)
                .flatMap(owner -> accounts.all(When.NOW).value().stream()
                        .filter(account -> account.id().equals(owner))
                        .findFirst())
                .filter(account -> isOpen(account, today))
                .map(account -> new Actor(account.id(), account.role(), account.centre(), account.region()));
    }

    private static boolean isOpen(Account account, LocalDate today) {
        return !account.disabled()
                && (account.until() == null || !account.until().isBefore(today));
    }
}
