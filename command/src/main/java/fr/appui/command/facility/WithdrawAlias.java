package fr.appui.command.facility;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.facility.AliasState.Given;
import fr.appui.command.facility.AliasState.Unknown;
import fr.appui.command.facility.AliasState.Withdrawn;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.facility.FacilityEvent.AliasWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody calls the facility so any more.
 *
 * @param to last day on which the name is searched for
 */
public record WithdrawAlias(UUID id, LocalDate to, Instant occurredAt) implements AliasCommand {

    @Override
    public List<FacilityEvent> decide(AliasState state) {
        return switch (state) {
            case Unknown _ -> throw new UnknownCase();
            case Withdrawn _ -> List.of();
            case Given(var as) -> List.of(new AliasWithdrawn(id, as.finess(), as.alias(), as.from(), to, occurredAt));
        };
    }

    /** What the POST may say. */
    record Body(@Nullable LocalDate to, @Nullable Instant occurredAt) implements PostBody {}

    /** From today on, unless told: the last day is yesterday. */
    static WithdrawAlias of(UUID id, Body body, Instant now) {
        return new WithdrawAlias(
                id,
                requireNonNullElse(
                        body.to(), LocalDate.ofInstant(now, Definitions.PARIS).minusDays(1)),
                requireNonNullElse(body.occurredAt(), now));
    }
}
