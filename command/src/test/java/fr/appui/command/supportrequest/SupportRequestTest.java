package fr.appui.command.supportrequest;

import static fr.appui.command.supportrequest.Given.CLOSED;
import static fr.appui.command.supportrequest.Given.ID;
import static fr.appui.command.supportrequest.Given.NUMBER;
import static fr.appui.command.supportrequest.Given.OPENED;
import static fr.appui.command.supportrequest.Given.TUESDAY;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.OtherCase;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell: who asks, on which version, under which name of the bus. */
class SupportRequestTest {
    private static final Actor HOTLINE = actor(Role.HOTLINE, Centre.ARA);
    private static final Actor ELSEWHERE = actor(Role.HOTLINE, Centre.IDF);
    private static final Actor NATIONAL = actor(Role.COORDINATOR, null);
    private static final CloseSupportRequest CLOSE = new CloseSupportRequest(ID, Outcome.NO_ACTION, TUESDAY);

    private FixtureConfiguration<SupportRequest> request;

    @BeforeEach
    void a_register() {
        var fixture = new AggregateTestFixture<>(SupportRequest.class);
        fixture.registerInjectableResource(new OtherCase.Shelf(fixture.getEventStore()));
        request = fixture.registerCommandTargetResolver(CaseCommand.TARGET)
                .registerIgnoredField(SupportRequest.class, "version");
    }

    @Test
    void a_creation_answers_the_number() {
        request.givenNoPriorActivity()
                .when(by(HOTLINE, OpenSupportRequestTest.opening()))
                .expectResultMessagePayload(NUMBER)
                .expectEvents(OPENED);
    }

    @Test
    void a_change_answers_the_number_too() {
        request.given(OPENED)
                .when(by(HOTLINE, CLOSE))
                .expectResultMessagePayload(NUMBER)
                .expectEvents(new SupportRequestEvent.Closed(ID, Outcome.NO_ACTION, TUESDAY));
    }

    @Test
    void what_is_already_so_answers_the_number_without_an_event() {
        request.given(OPENED, new SupportRequestEvent.Closed(ID, Outcome.NO_ACTION, TUESDAY))
                .when(by(HOTLINE, CLOSE))
                .expectResultMessagePayload(NUMBER)
                .expectNoEvents();
    }

    @Test
    void a_national_coordinator_reaches_every_centre() {
        request.given(OPENED).when(by(NATIONAL, CLOSE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_request_of_another_centre_is_unknown_whatever_its_state() {
        request.given(OPENED).when(by(ELSEWHERE, CLOSE)).expectException(UnknownCase.class);
    }

    @Test
    void the_scope_is_asked_before_the_version() {
        request.given(OPENED).when(by(ELSEWHERE, CLOSE, 99)).expectException(UnknownCase.class);
    }

    @Test
    void a_request_that_does_not_exist_is_unknown() {
        request.givenNoPriorActivity().when(by(HOTLINE, CLOSE)).expectException(UnknownCase.class);
    }

    @Test
    void a_creation_for_another_centre_is_outside_the_scope() {
        request.givenNoPriorActivity()
                .when(by(ELSEWHERE, OpenSupportRequestTest.opening()))
                .expectException(NotAllowed.class)
                .expectExceptionMessage("outside-scope");
    }

    @Test
    void evaluators_liaison_officers_and_administrators_change_no_request() {
        for (var role : new Role[] {Role.EVALUATOR, Role.LIAISON, Role.ADMIN}) {
            a_register();
            request.given(OPENED)
                    .when(by(actor(role, null), CLOSE))
                    .expectException(NotAllowed.class)
                    .expectExceptionMessage("not-allowed");
        }
    }

    @Test
    void the_version_named_by_the_caller_must_be_the_current_one() {
        request.given(OPENED, CLOSED)
                .when(by(HOTLINE, CLOSE, 1))
                .expectException(Refused.class)
                .expectExceptionMessage("stale");
        a_register();
        request.given(OPENED).when(by(HOTLINE, CLOSE, 1)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_stale_version_is_told_even_where_it_is_already_so() {
        request.given(OPENED, new SupportRequestEvent.Closed(ID, Outcome.NO_ACTION, TUESDAY))
                .when(by(HOTLINE, CLOSE, 1))
                .expectExceptionMessage("stale");
    }

    @Test
    void an_id_that_bears_a_request_is_not_given_again() {
        request.given(OPENED)
                .when(by(HOTLINE, OpenSupportRequestTest.opening()))
                .expectExceptionMessage("id-reused");
    }

    @Test
    void an_id_that_bears_something_else_is_neither_a_request_nor_free() {
        var account = new AccountEvent.PasswordSet(ID, TUESDAY);
        request.given(account).when(by(HOTLINE, CLOSE)).expectException(UnknownCase.class);
        a_register();
        request.given(account)
                .when(by(HOTLINE, OpenSupportRequestTest.opening()))
                .expectExceptionMessage("id-reused");
    }

    private static CommandMessage<SupportRequestCommand> by(Actor actor, SupportRequestCommand command) {
        return by(actor, command, null);
    }

    private static CommandMessage<SupportRequestCommand> by(
            Actor actor, SupportRequestCommand command, @Nullable Integer ifMatch) {
        var submission = new Submission(
                UUID.randomUUID(),
                actor,
                Origin.API,
                "/api/support-requests",
                command.id(),
                command instanceof OpenSupportRequest,
                "{}",
                UUID.randomUUID());
        var metadata = new HashMap<String, Object>(Map.of(Submission.METADATA, submission));
        if (ifMatch != null) {
            metadata.put(Commands.IF_MATCH, ifMatch);
        }
        return new GenericCommandMessage<>(new GenericMessage<>(command, metadata), command.handler());
    }

    private static Actor actor(Role role, @Nullable Centre centre) {
        return new Actor(UUID.randomUUID(), role, centre, null);
    }
}
