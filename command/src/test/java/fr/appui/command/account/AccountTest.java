package fr.appui.command.account;

import static fr.appui.command.account.AccountDecisionsTest.AT_ARA;
import static fr.appui.command.account.AccountDecisionsTest.CREATED;
import static fr.appui.command.account.AccountDecisionsTest.DISABLED;
import static fr.appui.command.account.AccountDecisionsTest.ENABLED;
import static fr.appui.command.account.AccountDecisionsTest.ID;
import static fr.appui.command.account.AccountDecisionsTest.LOGIN;
import static fr.appui.command.account.AccountDecisionsTest.MONDAY;
import static fr.appui.command.account.AccountDecisionsTest.NAME;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Register;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.intake.Web;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.register.RegisterEvent;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell: who asks, and what the id already bears. */
class AccountTest {
    private static final CreateAccount CREATE = new CreateAccount(ID, LOGIN, NAME, AT_ARA, null, MONDAY);
    private static final EnableAccount ENABLE = new EnableAccount(ID, MONDAY);

    private FixtureConfiguration<Account> account;

    @BeforeEach
    void a_register() {
        account = new AggregateTestFixture<>(Account.class)
                .registerCommandTargetResolver(CaseCommand.TARGET)
                .registerInjectableResource(new Register())
                .registerIgnoredField(Account.class, "version");
    }

    @Test
    void an_administrator_creates_and_changes_accounts() {
        account.givenNoPriorActivity().when(by(Web.ADMIN, CREATE)).expectEvents(CREATED);
        a_register();
        account.given(CREATED, DISABLED).when(by(Web.ADMIN, ENABLE)).expectEvents(ENABLED);
    }

    @Test
    void nobody_else_does() {
        for (var role : new Role[] {Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR}) {
            a_register();
            account.given(CREATED, DISABLED)
                    .when(by(Web.actor(role, null), ENABLE))
                    .expectException(NotAllowed.class);
        }
    }

    @Test
    void an_account_that_does_not_exist_is_unknown() {
        account.givenNoPriorActivity().when(by(Web.ADMIN, ENABLE)).expectException(UnknownCase.class);
    }

    @Test
    void an_id_that_bears_something_else_is_neither_an_account_nor_free() {
        var register = new RegisterEvent.Opened(ID, null, MONDAY);
        account.given(register).when(by(Web.ADMIN, ENABLE)).expectException(UnknownCase.class);
        a_register();
        account.given(register).when(by(Web.ADMIN, CREATE)).expectExceptionMessage("id-reused");
    }

    private static CommandMessage<AccountCommand> by(Actor actor, AccountCommand command) {
        var submission = new Submission(
                UUID.randomUUID(),
                actor,
                Origin.API,
                "/api/accounts",
                command.id(),
                command instanceof CreateAccount,
                "{}",
                UUID.randomUUID());
        return new GenericCommandMessage<>(
                new GenericMessage<>(command, Map.of(Submission.METADATA, submission)), command.handler());
    }
}
