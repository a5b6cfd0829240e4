package fr.appui.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.account.AccountState.Unknown;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.AccessChanged;
import fr.appui.shared.account.AccountEvent.Created;
import fr.appui.shared.account.AccountEvent.Disabled;
import fr.appui.shared.account.AccountEvent.Enabled;
import fr.appui.shared.account.AccountEvent.PasswordSet;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountDecisionsTest {
    static final UUID ID = UUID.fromString("0195a000-0000-7000-8000-0000000000a1");
    static final UUID ADMIN = UUID.fromString("0195a000-0000-7000-8000-0000000000ad");
    static final Instant MONDAY = Instant.parse("2020-03-16T08:00:00Z");
    static final SealedText LOGIN = new SealedText("a.exemple");
    static final SealedText NAME = new SealedText("A. Exemple");
    static final SealedText PASSWORD = new SealedText("quatre mots au hasard");
    static final Access AT_ARA = new Access(Role.HOTLINE, Centre.ARA, null, null);
    static final Created CREATED = new Created(ID, LOGIN, NAME, Role.HOTLINE, Centre.ARA, null, null, MONDAY);
    static final Disabled DISABLED = new Disabled(ID, MONDAY);
    static final Enabled ENABLED = new Enabled(ID, MONDAY);

    @Test
    void an_account_is_created_with_or_without_a_password() {
        assertThat(given().then(new CreateAccount(ID, LOGIN, NAME, AT_ARA, null, MONDAY)))
                .containsExactly(CREATED);
        assertThat(given().then(new CreateAccount(ID, LOGIN, NAME, AT_ARA, PASSWORD, MONDAY)))
                .containsExactly(CREATED, new PasswordSet(ID, MONDAY));
    }

    @Test
    void an_id_is_not_given_twice() {
        var again = new CreateAccount(ID, LOGIN, NAME, AT_ARA, null, MONDAY);

        assertThatThrownBy(() -> given(CREATED).then(again))
                .isInstanceOf(Refused.class)
                .hasMessage("id-reused");
    }

    @Test
    void all_four_parts_of_an_access_are_replaced_at_once() {
        var until = LocalDate.of(2020, 12, 31);
        var evaluator = new Access(Role.EVALUATOR, null, null, until);

        assertThat(given(CREATED).then(new ChangeAccess(ID, evaluator, ADMIN, MONDAY)))
                .containsExactly(new AccessChanged(ID, Role.EVALUATOR, null, null, until, MONDAY));
    }

    @Test
    void the_same_access_again_changes_nothing() {
        var coordinator = new Access(Role.COORDINATOR, null, null, null);
        var changed = new AccessChanged(ID, Role.COORDINATOR, null, null, null, MONDAY);

        assertThat(given(CREATED).then(new ChangeAccess(ID, AT_ARA, ADMIN, MONDAY)))
                .isEmpty();
        assertThat(given(CREATED, changed).then(new ChangeAccess(ID, coordinator, ADMIN, MONDAY)))
                .isEmpty();
        assertThat(given(CREATED, DISABLED).then(new ChangeAccess(ID, AT_ARA, ADMIN, MONDAY)))
                .isEmpty();
    }

    @Test
    void an_administrator_cannot_end_the_own_administration() {
        var admin = given(new Created(ID, LOGIN, NAME, Role.ADMIN, null, null, null, MONDAY));
        var untilToday = new Access(Role.ADMIN, null, null, LocalDate.of(2020, 3, 16));

        assertThatThrownBy(() -> admin.then(new ChangeAccess(ID, AT_ARA, ID, MONDAY)))
                .hasMessage("account.own");
        assertThatThrownBy(() -> admin.then(new ChangeAccess(ID, untilToday, ID, MONDAY)))
                .hasMessage("account.own");
        assertThatThrownBy(() -> admin.then(new DisableAccount(ID, ID, MONDAY))).hasMessage("account.own");
        assertThat(admin.then(new ChangeAccess(ID, new Access(Role.ADMIN, null, null, null), ID, MONDAY)))
                .isEmpty();
        assertThat(admin.then(new ChangeAccess(ID, AT_ARA, ADMIN, MONDAY))).hasSize(1);
    }

    @Test
    void disabling_and_enabling_alternate() {
        assertThat(given(CREATED).then(new DisableAccount(ID, ADMIN, MONDAY))).containsExactly(DISABLED);
        assertThat(given(CREATED, DISABLED).then(new EnableAccount(ID, MONDAY))).containsExactly(ENABLED);
        assertThat(given(CREATED, DISABLED, ENABLED).then(new DisableAccount(ID, ADMIN, MONDAY)))
                .containsExactly(DISABLED);
    }

    @Test
    void disabling_or_enabling_twice_changes_nothing() {
        assertThat(given(CREATED, DISABLED).then(new DisableAccount(ID, ADMIN, MONDAY)))
                .isEmpty();
        assertThat(given(CREATED).then(new EnableAccount(ID, MONDAY))).isEmpty();
    }

    @Test
    void a_password_is_always_set_anew() {
        var set = new PasswordSet(ID, MONDAY);

        assertThat(given(CREATED, set).then(new SetPassword(ID, PASSWORD, MONDAY)))
                .containsExactly(set);
    }

    @Test
    void a_password_leaves_the_account_as_it_is() {
        assertThat(given(CREATED, DISABLED, new PasswordSet(ID, MONDAY)).then(new EnableAccount(ID, MONDAY)))
                .containsExactly(ENABLED);
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        for (var change : List.of(
                new ChangeAccess(ID, AT_ARA, ADMIN, MONDAY),
                new SetPassword(ID, PASSWORD, MONDAY),
                new DisableAccount(ID, ADMIN, MONDAY),
                new EnableAccount(ID, MONDAY))) {
            assertThatThrownBy(() -> given().then(change)).isInstanceOf(UnknownCase.class);
        }
    }

    record Given(AccountState state) {
        List<AccountEvent> then(AccountCommand command) {
            return command.decide(state);
        }
    }

    private static Given given(AccountEvent... events) {
        return new Given(AccountState.evolve(new Unknown(), List.of(events)));
    }
}
