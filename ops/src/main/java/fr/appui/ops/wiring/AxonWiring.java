package fr.appui.ops.wiring;

import fr.appui.command.account.Account;
import fr.appui.command.activity.Activity;
import fr.appui.command.answer.ReusableAnswer;
import fr.appui.command.consolidation.CentreMonth;
import fr.appui.command.facility.FacilityAlias;
import fr.appui.command.finding.Finding;
import fr.appui.command.importing.Import;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.CommandMemory;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Credentials;
import fr.appui.command.intake.OtherCase;
import fr.appui.command.mail.FollowedCases;
import fr.appui.command.mail.Mail;
import fr.appui.command.reference.ReferenceTerm;
import fr.appui.command.rule.RuleVersions;
import fr.appui.command.signalement.Signalement;
import fr.appui.command.supportrequest.SupportRequest;
import fr.appui.command.trial.TriedDefinition;
import fr.appui.command.workspace.AgendaKey;
import fr.appui.command.workspace.SavedView;
import fr.appui.command.workspace.Settings;
import fr.appui.ops.eventstore.AxonStorage;
import fr.appui.ops.eventstore.EventCodec;
import fr.appui.ops.eventstore.LogAppender;
import fr.appui.ops.eventstore.LogStream;
import fr.appui.ops.metrics.CommandMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Axon's write side, every part put in by hand: nothing here is a default, so nothing can silently forget. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {
    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    AxonStorage axonStorage(
            @Qualifier("logSource") DataSource log,
            EventCodec codec,
            LogAppender appender,
            LogStream stream,
            MeterRegistry registry) {
        var appends = Counter.builder("appui.log.appends")
                .description("Commands whose events are in the log")
                .register(registry);
        return new AxonStorage(log, codec, appender, () -> {
            stream.wake();
            appends.increment();
        });
    }

    @Bean
    EventStore eventStore(AxonStorage storage) {
        return EmbeddedEventStore.builder().storageEngine(storage).build();
    }

    @Bean
    CommandBus commandBus(
            TransactionManager transactions,
            EventStore events,
            LogAppender appender,
            CommandMeters meters,
            Credentials credentials,
            FollowedCases followedCases) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .messageMonitor(meters)
                .build();
        bus.registerHandlerInterceptor(new ReceiptKeeper(appender));
        var others = new OtherCase.Shelf(events);
        handle(SupportRequest.class, bus, events, List.of(others));
        handle(Signalement.class, bus, events, List.of(others));
        handle(Activity.class, bus, events, List.of());
        handle(ReusableAnswer.class, bus, events, List.of());
        handle(ReferenceTerm.class, bus, events, List.of());
        handle(RuleVersions.class, bus, events, List.of());
        handle(FacilityAlias.class, bus, events, List.of());
        handle(Import.class, bus, events, List.of());
        handle(SavedView.class, bus, events, List.of());
        handle(Account.class, bus, events, List.of(credentials));
        handle(Settings.class, bus, events, List.of());
        handle(CentreMonth.class, bus, events, List.of());
        handle(Finding.class, bus, events, List.of());
        handle(TriedDefinition.class, bus, events, List.of());
        handle(AgendaKey.class, bus, events, List.of());
        handle(Mail.class, bus, events, List.of(followedCases));
        return bus;
    }

    /** @param resources what the handlers take as parameters beside the command */
    private static <T> void handle(Class<T> aggregate, CommandBus bus, EventStore events, List<Object> resources) {
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new SimpleResourceParameterResolverFactory(resources));
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(aggregate)
                        .parameterResolverFactory(parameters)
                        .eventStore(events)
                        .build())
                .commandTargetResolver(CaseCommand.TARGET)
                .build()
                .subscribe(bus);
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    Commands commands(CommandGateway gateway, CommandMemory memory) {
        return new Commands(gateway, memory);
    }
}
