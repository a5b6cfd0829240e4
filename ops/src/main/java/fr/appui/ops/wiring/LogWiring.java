package fr.appui.ops.wiring;

import fr.appui.command.intake.CommandMemory;
import fr.appui.command.intake.Numbers;
import fr.appui.ops.eventstore.CommandDigest;
import fr.appui.ops.eventstore.EventCodec;
import fr.appui.ops.eventstore.LogAppender;
import fr.appui.ops.eventstore.LogMemory;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.eventstore.LogStream;
import fr.appui.ops.eventstore.NumberSeries;
import fr.appui.ops.eventstore.PostgresHistory;
import fr.appui.ops.eventstore.SealedBytes;
import fr.appui.ops.eventstore.SealingKeys;
import fr.appui.ops.eventstore.SettledHead;
import fr.appui.ops.eventstore.StoreClock;
import fr.appui.ops.register.Loading;
import fr.appui.query.reading.ViewPositions;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log: its clock, its keys, writing to it, reading from it. */
@Configuration(proxyBeanMethods = false)
class LogWiring {
    @Bean
    StoreClock storeClock() {
        return new StoreClock();
    }

    @Bean
    SealingKeys sealingKeys(@Qualifier("vaultSource") DataSource vault, Databases databases) {
        return new SealingKeys(vault, databases.keyEncryptionKey());
    }

    @Bean
    EventCodec eventCodec(SealingKeys keys) {
        return new EventCodec(keys);
    }

    @Bean
    SealedBytes sealedBytes(SealingKeys keys) {
        return new SealedBytes(keys);
    }

    @Bean
    CommandDigest commandDigest(SealingKeys keys) {
        return new CommandDigest(keys);
    }

    @Bean
    LogAppender logAppender(
            @Qualifier("logSource") DataSource log,
            EventCodec codec,
            SealingKeys keys,
            CommandDigest digest,
            StoreClock clock) {
        return new LogAppender(log, codec, keys, digest, clock);
    }

    @Bean
    SettledHead settledHead(@Qualifier("logSource") DataSource log) {
        return new SettledHead(log);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogStream logStream(@Qualifier("logSource") DataSource log, EventCodec codec, SettledHead head, Loading loading) {
        return new LogStream(log, codec, head, () -> loading.progress().isPresent());
    }

    @Bean
    PostgresHistory history(@Qualifier("logSource") DataSource log, EventCodec codec, SettledHead head) {
        return new PostgresHistory(log, codec, head);
    }

    @Bean
    LogPages logPages(@Qualifier("logSource") DataSource log, EventCodec codec, SettledHead head) {
        return new LogPages(log, codec, head);
    }

    @Bean
    CommandMemory commandMemory(@Qualifier("logSource") DataSource log, CommandDigest digest) {
        return new LogMemory(log, digest);
    }

    @Bean
    Numbers numbers(@Qualifier("unflushedSource") DataSource unflushed) {
        return new NumberSeries(unflushed);
    }

    @Bean
    ViewPositions viewPositions(JdbcClient db) {
        return new ViewPositions(db);
    }
}
