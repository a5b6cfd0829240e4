package fr.appui.command.account;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account may reach, and until when.
 *
 * @param centre of a HOTLINE account, or of a COORDINATOR of one centre; a COORDINATOR without one is national
 * @param region INSEE region of a LIAISON account
 * @param until last day; an EVALUATOR must have one, at most {@link #LONGEST_EVALUATION} days ahead
 */
public record Access(
        Role role,
        @Nullable Centre centre,
        @Nullable String region,
        @Nullable LocalDate until) {

    /** Days that an evaluation may last: a year, its report, and a month to spare. */
    static final int LONGEST_EVALUATION = 400;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * The access of an evaluator ends within {@link #LONGEST_EVALUATION} days from today.
     *
     * @throws InvalidInput {@code too-far}
     */
    void mustEnd(Instant now) {
        var last = LocalDate.ofInstant(now, PARIS).plusDays(LONGEST_EVALUATION);
        if (role == Role.EVALUATOR && until != null && until.isAfter(last)) {
            throw new InvalidInput("until", "too-far", last.toString());
        }
    }

    /** What does not go with the role, or is missing for it. */
    List<InputError> contradictions() {
        return switch (role) {
            case HOTLINE -> errors(required("centre", centre), needless("region", region));
            case LIAISON -> errors(needless("centre", centre), required("region", region), known(region));
            case COORDINATOR -> errors(needless("region", region));
            case EVALUATOR -> errors(needless("centre", centre), needless("region", region), required("until", until));
            case ADMIN -> errors(needless("centre", centre), needless("region", region));
        };
    }

    private static List<InputError> errors(@Nullable InputError... found) {
        var errors = new ArrayList<InputError>();
        for (var error : found) {
            if (error != null) {
                errors.add(error);
            }
        }
        return errors;
    }

    private static @Nullable InputError required(String field, @Nullable Object value) {
        return value == null ? new InputError(field, "required") : null;
    }

    private static @Nullable InputError needless(String field, @Nullable Object value) {
        return value == null ? null : new InputError(field, "not-with-role");
    }

    private static @Nullable InputError known(@Nullable String region) {
        var served = Centre.network().stream()
                .anyMatch(centre -> region == null || centre.regions().contains(region));
        return served ? null : new InputError("region", "unknown-code");
    }
}
