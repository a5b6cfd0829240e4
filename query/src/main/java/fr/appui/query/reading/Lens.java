package fr.appui.query.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * From when the register is looked at: from now, or from a moment of the past that the request being answered names in
 * {@code asOf}. Whatever a page is made of is read and judged from there: no part of it can forget to.
 */
@Component
public final class Lens {
    private static final String PAST = "appui.past";
    private static final String OFFERED = "appui.past.offered";
    private static final String DAYS = "appui.days";

    /**
     * A moment of the past.
     *
     * @param asked as the address names it, so that links can name it alike
     * @param position last event that was known then; 0 is the empty register
     * @param at the hour that lateness and age are judged by
     */
    public record Past(String asked, long position, Instant at) {}

    /** On which days what a page shows happened, both included; {@code null}: as its address says, or any. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private final InstantSource clock;

    public Lens(InstantSource clock) {
        this.clock = clock;
    }

    /** {@code null}: one looks from now. */
    public @Nullable Past past() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Past) request.getAttribute(PAST, RequestAttributes.SCOPE_REQUEST);
    }

    public boolean isPast() {
        return past() != null;
    }

    /** The hour that one looks from. */
    public Instant instant() {
        var past = past();
        return past == null ? clock.instant() : past.at;
    }

    /** The last position that may be seen. */
    public long upTo() {
        var past = past();
        return past == null ? Long.MAX_VALUE : past.position;
    }

    /** Whether what is being answered could be asked as of a moment of the past. */
    public boolean isOffered() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(OFFERED, RequestAttributes.SCOPE_REQUEST) != null;
    }

    void offer() {
        RequestContextHolder.currentRequestAttributes().setAttribute(OFFERED, true, RequestAttributes.SCOPE_REQUEST);
    }

    /** Over which days the page being answered is; {@code null}: it is over none. */
    public @Nullable Days days() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Days) request.getAttribute(DAYS, RequestAttributes.SCOPE_REQUEST);
    }

    /** What a page says that has usual days for an address that names none. */
    public void over(@Nullable LocalDate from, @Nullable LocalDate to) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(DAYS, new Days(from, to), RequestAttributes.SCOPE_REQUEST);
    }

    /** The moment that one looks from, for rows. */
    public Moments.Known known() {
        return new Moments.Known(upTo(), !isPast());
    }

    /** Answers the current request from that moment on. */
    void look(Past past) {
        RequestContextHolder.currentRequestAttributes().setAttribute(PAST, past, RequestAttributes.SCOPE_REQUEST);
    }
}
