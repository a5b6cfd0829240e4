package fr.appui.command.intake;

import fr.appui.command.account.Account;
import fr.appui.command.activity.Activity;
import fr.appui.command.answer.ReusableAnswer;
import fr.appui.command.consolidation.CentreMonth;
import fr.appui.command.finding.Finding;
import fr.appui.command.reference.ReferenceTerm;
import fr.appui.command.rule.RuleVersions;
import fr.appui.command.signalement.Signalement;
import fr.appui.command.supportrequest.SupportRequest;
import fr.appui.command.trial.TriedDefinition;
import fr.appui.command.workspace.SavedView;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerFacts;
import fr.appui.shared.count.Fold;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Term;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.term.TermHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;

/** A whole register in memory: the real shells on a real bus, with a log that forgets. */
public final class Register implements CommandMemory, Numbers, Accounts, Cases, Credentials, Terms, Answers, Rules {
    /** An account that can be found as {@code permanence}. */
    public static final UUID PERMANENCE = UUID.fromString("0195a000-0000-7000-8000-0000000000a1");

    /** Knows the founding terms and no other. */
    static final Terms FOUNDING = term -> TermHistory.of(term, List.of());

    private final List<Event> log = new ArrayList<>();
    private final Map<UUID, Submission> keys = new HashMap<>();
    private final Map<UUID, Answer> answers = new HashMap<>();
    private final Map<String, UUID> logins = new HashMap<>();
    private final Map<UUID, String> passwords = new HashMap<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private int drawn;

    public Register() {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var resolvers = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Register.class),
                new SimpleResourceParameterResolverFactory(List.of(this, new OtherCase.Shelf(store))));
        store.subscribe(events -> events.forEach(event -> log.add((Event) event.getPayload())));
        take(SupportRequest.class, store, resolvers);
        take(Signalement.class, store, resolvers);
        take(Activity.class, store, resolvers);
        take(SavedView.class, store, resolvers);
        take(Account.class, store, resolvers);
        take(ReusableAnswer.class, store, resolvers);
        take(ReferenceTerm.class, store, resolvers);
        take(RuleVersions.class, store, resolvers);
        take(Finding.class, store, resolvers);
        take(CentreMonth.class, store, resolvers);
        take(TriedDefinition.class, store, resolvers);
        bus.registerHandlerInterceptor((uow, chain) -> {
            var submission = (Submission) uow.getMessage().getMetaData().get(Submission.METADATA);
            var receipt = new Receipt(submission);
            var before = log.size();
            receipt.number((String) chain.proceed());
            uow.afterCommit(_ -> {
                if (log.size() == before) {
                    receipt.changesNothing();
                }
                receipt.written(version(submission.subject()), log.size());
                keys.put(submission.key(), submission);
                answers.put(submission.key(), receipt.answer());
            });
            return receipt;
        });
    }

    private <T> void take(Class<T> type, EmbeddedEventStore store, ParameterResolverFactory resolvers) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .parameterResolverFactory(resolvers)
                .commandTargetResolver(CaseCommand.TARGET)
                .repository(EventSourcingRepository.builder(type)
                        .parameterResolverFactory(resolvers)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
    }

    public Commands commands() {
        return new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), this);
    }

    public List<Event> log() {
        return log;
    }

    /** Something was told that no command of this module tells. */
    public void told(Event event) {
        log.add(event);
    }

    public int numbersDrawn() {
        return drawn;
    }

    public Map<UUID, String> passwords() {
        return passwords;
    }

    public List<Submission> submissions() {
        return List.copyOf(keys.values());
    }

    private int version(UUID stream) {
        return (int) log.stream().filter(event -> event.id().equals(stream)).count();
    }

    @Override
    public Optional<Answer> recall(Submission submission) {
        var earlier = keys.get(submission.key());
        if (earlier != null && !(earlier.path() + earlier.content()).equals(submission.path() + submission.content())) {
            throw new Refused("idempotency-key-reused");
        }
        return Optional.ofNullable(answers.get(submission.key()));
    }

    @Override
    public String draw(String prefix, @Nullable Centre centre, int year) {
        return "%s-%s-%d-%05d".formatted(prefix, centre, year, ++drawn);
    }

    @Override
    public Optional<UUID> find(String loginOrId) {
        return loginOrId.equals("permanence") ? Optional.of(PERMANENCE) : Optional.empty();
    }

    @Override
    public Optional<UUID> numbered(String number) {
        return log.stream()
                .map(Event::id)
                .distinct()
                .filter(id -> facts(id).filter(it -> it.number().equals(number)).isPresent())
                .findFirst();
    }

    @Override
    public Optional<CaseFacts> facts(UUID id) {
        CaseFacts facts = null;
        for (var event : log) {
            facts = event.id().equals(id) && Fold.counts(event) ? Fold.after(facts, event) : facts;
        }
        return Optional.ofNullable(facts);
    }

    @Override
    public RuleBook book() {
        var book = RuleBook.founding();
        for (var event : log) {
            book = event instanceof RuleEvent told ? book.with(told) : book;
        }
        return book;
    }

    @Override
    public boolean exists(UUID id) {
        return version(id) > 0;
    }

    @Override
    public Optional<TermHistory> history(Term term) {
        var history = TermHistory.of(term, List.of()).orElse(null);
        for (var event : log) {
            history = event instanceof ReferenceEvent e && e.code().equals(term)
                    ? TermHistory.after(history, e)
                    : history;
        }
        return Optional.ofNullable(history);
    }

    @Override
    public Optional<AnswerFacts> answer(UUID id) {
        AnswerFacts facts = null;
        for (var event : log) {
            facts = event instanceof AnswerEvent e && e.id().equals(id) ? AnswerFacts.after(facts, e) : facts;
        }
        return Optional.ofNullable(facts);
    }

    @Override
    public void reserve(UUID account, String login) {
        if (!logins.computeIfAbsent(login, _ -> account).equals(account)) {
            throw new Refused("login-taken");
        }
    }

    @Override
    public void setPassword(UUID account, String password) {
        passwords.put(account, password);
    }
}
