package fr.appui.command.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.facility.AliasState.Unknown;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.facility.FacilityEvent.AliasGiven;
import fr.appui.shared.facility.FacilityEvent.AliasWithdrawn;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AliasDecisionsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant TUESDAY = Instant.parse("2020-03-03T09:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final AliasGiven GIVEN = new AliasGiven(ID, "690000013", "Le Parc Rose", MARCH, null, TUESDAY);

    @Test
    void a_name_is_given_from_the_day_that_is_told_or_today() {
        var body = new GiveAlias.Body(null, "2b0000020", "Le Parc Rose", null, null, null);

        assertThat(GiveAlias.of(ID, body, TUESDAY).decide(new Unknown()))
                .containsExactly(
                        new AliasGiven(ID, "2B0000020", "Le Parc Rose", LocalDate.of(2020, 3, 3), null, TUESDAY));
        assertThatThrownBy(() -> GiveAlias.of(ID, body, TUESDAY).decide(after(GIVEN)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_withdrawal_tells_the_whole_name_and_twice_is_once() {
        var withdraw = WithdrawAlias.of(ID, new WithdrawAlias.Body(null, null), TUESDAY);
        var withdrawn = new AliasWithdrawn(ID, "690000013", "Le Parc Rose", MARCH, LocalDate.of(2020, 3, 2), TUESDAY);

        assertThat(withdraw.decide(after(GIVEN))).containsExactly(withdrawn);
        assertThat(withdraw.decide(after(GIVEN, withdrawn))).isEmpty();
        assertThatThrownBy(() -> withdraw.decide(new Unknown())).isInstanceOf(UnknownCase.class);
    }

    @Test
    void an_end_before_the_beginning_is_an_input_error() {
        var body = new GiveAlias.Body(null, "690000013", "Le Parc Rose", MARCH, MARCH.minusDays(1), null);

        assertThat(body.contradictions())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("to"));
    }

    @Test
    void names_are_given_by_those_who_keep_the_reference_data() {
        for (var role : Role.values()) {
            var actor = new Actor(ID, role, null, null);
            if (role == Role.ADMIN || role == Role.COORDINATOR) {
                FacilityAliasEndpoint.mayName(actor);
            } else {
                assertThatThrownBy(() -> FacilityAliasEndpoint.mayName(actor)).isInstanceOf(NotAllowed.class);
            }
        }
    }

    private static AliasState after(FacilityEvent... events) {
        AliasState state = new Unknown();
        for (var event : events) {
            state = AliasState.evolve(state, event);
        }
        return state;
    }
}
