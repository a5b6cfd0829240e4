package fr.appui.command.signalement;

import static fr.appui.command.signalement.Given.ACKNOWLEDGE;
import static fr.appui.command.signalement.Given.ASSESS;
import static fr.appui.command.signalement.Given.CLOSE;
import static fr.appui.command.signalement.Given.CLUSTER;
import static fr.appui.command.signalement.Given.ID;
import static fr.appui.command.signalement.Given.NUMBER;
import static fr.appui.command.signalement.Given.REASON;
import static fr.appui.command.signalement.Given.RECEIVED;
import static fr.appui.command.signalement.Given.RULES;
import static fr.appui.command.signalement.Given.TEXT;
import static fr.appui.command.signalement.Given.TUESDAY;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.OtherCase;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
class SignalementTest {
    private static final Actor HOTLINE = actor(Role.HOTLINE, Centre.ARA, null);
    private static final Actor ELSEWHERE = actor(Role.HOTLINE, Centre.IDF, null);
    private static final Actor NATIONAL = actor(Role.COORDINATOR, null, null);
    private static final Actor LIAISON = actor(Role.LIAISON, null, "84");
    private static final Actor LIAISON_ELSEWHERE = actor(Role.LIAISON, null, "11");
    private static final NoteOnSignalement NOTE = new NoteOnSignalement(ID, TEXT, TUESDAY);
    private static final DeadlinePassed MARK =
            new DeadlinePassed(ID, Step.ACKNOWLEDGEMENT, null, LocalDate.of(2020, 3, 16), TUESDAY);

    private FixtureConfiguration<Signalement> signalement;

    @BeforeEach
    void a_register() {
        var fixture = new AggregateTestFixture<>(Signalement.class);
        fixture.registerInjectableResource(new OtherCase.Shelf(fixture.getEventStore()));
        signalement = fixture.registerCommandTargetResolver(CaseCommand.TARGET)
                .registerIgnoredField(Signalement.class, "version")
                .registerIgnoredField(Signalement.class, "versionWithoutLaterMarks");
    }

    @Test
    void a_creation_answers_the_number() {
        signalement
                .givenNoPriorActivity()
                .when(by(HOTLINE, ReceiveSignalementTest.receiving(RULES)))
                .expectResultMessagePayload(NUMBER)
                .expectEvents(RECEIVED, CLUSTER, ACKNOWLEDGE, ASSESS, CLOSE);
    }

    @Test
    void the_centre_the_network_and_the_liaison_officer_of_the_region_work_on_it() {
        for (var one : List.of(HOTLINE, NATIONAL, LIAISON)) {
            a_register();
            signalement
                    .given(RECEIVED)
                    .when(by(one, NOTE))
                    .expectResultMessagePayload(NUMBER)
                    .expectEvents(new Noted(ID, TEXT, TUESDAY));
        }
    }

    @Test
    void for_everyone_else_it_is_unknown_whatever_its_version() {
        for (var other : List.of(ELSEWHERE, LIAISON_ELSEWHERE, actor(Role.COORDINATOR, Centre.IDF, null))) {
            a_register();
            signalement.given(RECEIVED).when(by(other, NOTE, 99)).expectException(UnknownCase.class);
        }
    }

    @Test
    void evaluators_and_administrators_change_nothing() {
        for (var role : List.of(Role.EVALUATOR, Role.ADMIN)) {
            a_register();
            signalement
                    .given(RECEIVED)
                    .when(by(actor(role, null, null), NOTE))
                    .expectException(NotAllowed.class)
                    .expectExceptionMessage("not-allowed");
        }
    }

    @Test
    void a_liaison_officer_takes_nothing_back() {
        var withdrawal = new WithdrawSignalement(ID, REASON, ReasonCode.DUPLICATE, TUESDAY);
        var correction = new CorrectSignalement(
                ID,
                new Wanted().summary(REASON).details(),
                null,
                REASON,
                ReasonCode.OTHER,
                TermsOfTheDay.ALWAYS,
                RULES,
                TUESDAY,
                TUESDAY);
        var update = new BringUpToDate(
                ID,
                new Wanted().summary(REASON).details(),
                null,
                REASON,
                TermsOfTheDay.ALWAYS,
                RULES,
                TUESDAY,
                TUESDAY);
        for (var command : List.of(withdrawal, correction, update)) {
            a_register();
            signalement
                    .given(RECEIVED)
                    .when(by(LIAISON, command))
                    .expectException(NotAllowed.class)
                    .expectExceptionMessage("not-allowed");
            a_register();
            signalement.given(RECEIVED).when(by(HOTLINE, command)).expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_creation_elsewhere_is_outside_the_scope() {
        for (var other : List.of(ELSEWHERE, LIAISON_ELSEWHERE)) {
            a_register();
            signalement
                    .givenNoPriorActivity()
                    .when(by(other, ReceiveSignalementTest.receiving(RULES)))
                    .expectException(NotAllowed.class)
                    .expectExceptionMessage("outside-scope");
        }
    }

    @Test
    void the_version_named_by_the_caller_must_be_the_current_one() {
        signalement
                .given(RECEIVED, CLUSTER)
                .when(by(HOTLINE, NOTE, 1))
                .expectException(Refused.class)
                .expectExceptionMessage("stale");
        a_register();
        signalement.given(RECEIVED, CLUSTER).when(by(HOTLINE, NOTE, 2)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_mark_of_the_register_makes_no_version_stale_that_a_person_saw() {
        for (var seen : List.of(2, 3, 4)) {
            a_register();
            signalement
                    .given(RECEIVED, CLUSTER, MARK, MARK)
                    .when(by(HOTLINE, NOTE, seen))
                    .expectSuccessfulHandlerExecution();
        }
        for (var neverSeen : List.of(1, 5)) {
            a_register();
            signalement
                    .given(RECEIVED, CLUSTER, MARK, MARK)
                    .when(by(HOTLINE, NOTE, neverSeen))
                    .expectException(Refused.class)
                    .expectExceptionMessage("stale");
        }
    }

    @Test
    void what_a_person_did_beside_a_mark_makes_the_version_stale() {
        for (var seen : List.of(1, 2)) {
            a_register();
            signalement
                    .given(RECEIVED, MARK, new Noted(ID, TEXT, TUESDAY), MARK)
                    .when(by(HOTLINE, NOTE, seen))
                    .expectException(Refused.class)
                    .expectExceptionMessage("stale");
        }
    }

    @Test
    void an_id_that_bears_something_else_is_neither_a_signalement_nor_free() {
        var account = new AccountEvent.PasswordSet(ID, TUESDAY);
        signalement.given(account).when(by(HOTLINE, NOTE)).expectException(UnknownCase.class);
        a_register();
        signalement
                .given(account)
                .when(by(HOTLINE, ReceiveSignalementTest.receiving(RULES)))
                .expectExceptionMessage("id-reused");
    }

    private static CommandMessage<SignalementCommand> by(Actor actor, SignalementCommand command) {
        return by(actor, command, null);
    }

    private static CommandMessage<SignalementCommand> by(
            Actor actor, SignalementCommand command, @Nullable Integer ifMatch) {
        var submission = new Submission(
                UUID.randomUUID(),
                actor,
                Origin.API,
                "/api/signalements",
                command.id(),
                command instanceof ReceiveSignalement,
                "{}",
                UUID.randomUUID());
        var metadata = new HashMap<String, Object>(Map.of(Submission.METADATA, submission));
        if (ifMatch != null) {
            metadata.put(Commands.IF_MATCH, ifMatch);
        }
        return new GenericCommandMessage<>(new GenericMessage<>(command, metadata), command.handler());
    }

    private static Actor actor(Role role, @Nullable Centre centre, @Nullable String region) {
        return new Actor(UUID.randomUUID(), role, centre, region);
    }
}
