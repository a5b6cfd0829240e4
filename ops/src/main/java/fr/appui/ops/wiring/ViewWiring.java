package fr.appui.ops.wiring;

import fr.appui.ops.eventstore.LogStream;
import fr.appui.query.live.Direct;
import fr.appui.query.reading.Projection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One processor per view: reads the log in order, keeps its place beside its rows, is woken up after each commit. */
@Configuration(proxyBeanMethods = false)
class ViewWiring {
    private static final int BATCH = 1000;

    @Bean
    TokenStore tokenStore(@Qualifier("logSource") DataSource log) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(log))
                .serializer(Jackson3Serializer.builder().build())
                .claimTimeout(Duration.ofSeconds(10))
                .schema(TokenSchema.builder()
                        .setTokenTable("view.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    Views views(
            List<Projection> projections,
            LogStream stream,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcClient db,
            Direct direct,
            DatabaseWiring.Brought brought,
            Environment environment) {
        var workers = Executors.newScheduledThreadPool(
                projections.size(),
                Thread.ofPlatform().daemon().name("view-", 0).factory());
        var processors = projections.stream()
                .map(projection -> processor(projection, stream, tokens, transactions, workers, direct::wake))
                .toList();
        return new Views(processors, !environment.containsProperty("appui.chore"), () -> {
            if (brought.postgres().isPresent()) {
                // Our own PostgreSQL serves one JVM only: claims found here are those of a JVM that was killed.
                db.sql("UPDATE view.token SET owner = NULL").update();
            }
        });
    }

    private static EventProcessor processor(
            Projection projection,
            LogStream stream,
            TokenStore tokens,
            TransactionManager transactions,
            ScheduledExecutorService workers,
            Runnable moved) {
        return PooledStreamingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(new ProjectionInvoker(projection, moved))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(stream)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .build();
    }

    /** The running processors; a chore lets them rest. */
    record Views(List<EventProcessor> processors, boolean isAutoStartup, Runnable beforeStart)
            implements SmartLifecycle {
        @Override
        public void start() {
            beforeStart.run();
            processors.forEach(EventProcessor::start);
        }

        @Override
        public void stop() {
            processors.forEach(EventProcessor::shutDown);
        }

        @Override
        public boolean isRunning() {
            return processors.stream().anyMatch(EventProcessor::isRunning);
        }
    }
}
