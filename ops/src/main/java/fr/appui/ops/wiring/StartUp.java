package fr.appui.ops.wiring;

import fr.appui.ops.eventstore.SettledHead;
import fr.appui.ops.register.RegisterBook;
import fr.appui.shared.register.RegisterEvent;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What happens once, after all parts are there and before views and web server start. */
@Component
class StartUp implements SmartLifecycle {
    private final EventStore events;
    private final List<Object> parts;
    private final DataSource log;
    private final DataSource vault;
    private final SettledHead head;
    private final RegisterBook register;
    private final Environment environment;
    private boolean running;

    StartUp(
            EventStore events,
            List<EventBus> buses,
            List<EventStorageEngine> storages,
            List<TokenStore> tokens,
            List<TransactionManager> transactions,
            @Qualifier("logSource") DataSource log,
            @Qualifier("vaultSource") DataSource vault,
            SettledHead head,
            RegisterBook register,
            Environment environment) {
        this.events = events;
        this.parts = Stream.of(buses, storages, tokens, transactions)
                .<Object>flatMap(List::stream)
                .toList();
        this.log = log;
        this.vault = vault;
        this.head = head;
        this.register = register;
        this.environment = environment;
    }

    @Override
    public void start() {
        Foundations.check(parts.toArray());
        Foundations.checkDurable(log);
        Foundations.checkDurable(vault);
        Foundations.checkRole(log);
        openRegister();
        Foundations.checkOnLog(events, RegisterEvent.REGISTER);
        head.advance();
        running = true;
    }

    private void openRegister() {
        var wanted = environment.getProperty("appui.demo");
        if (!register.isOpened()) {
            register.open(wanted);
        } else if (wanted != null && register.demonstration().isEmpty()) {
            throw new RefusedStart(
                    "this register is a real one: a demonstration needs a folder of its own (--data DIR)");
        }
        if (!register.isOpened()) {
            throw new RefusedStart("the log does not give back what was written to it");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else that starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
