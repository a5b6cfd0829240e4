package fr.appui.ops.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.appui.ops.postgres.Credentials;
import fr.appui.ops.postgres.EmbeddedPostgres;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Databases: started or found, migrated by their owner, used by roles that own nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    private static final int CONNECTIONS = 24;
    private static final int FEW = 4;

    /** Present only when Appui brings its own PostgreSQL. */
    record Brought(Optional<EmbeddedPostgres> postgres) implements AutoCloseable {
        @Override
        public void close() {
            postgres.ifPresent(EmbeddedPostgres::close);
        }
    }

    @Bean(destroyMethod = "close")
    Brought brought(Environment environment) {
        return new Brought(
                Databases.areGiven(environment)
                        ? Optional.empty()
                        : Optional.of(EmbeddedPostgres.start(Databases.dataFolder(environment))));
    }

    @Bean
    Databases databases(Brought brought, Environment environment) {
        return brought.postgres().map(Databases::of).orElseGet(() -> Databases.given(environment));
    }

    @Bean
    Migrations migrated(Databases databases) {
        return Migrations.run(databases);
    }

    @Bean
    @Primary
    @DependsOn("migrated")
    DataSource logSource(Databases databases) {
        return pool("log", databases.logUrl(), databases.application(), CONNECTIONS, "");
    }

    /** For numbers only: see {@link fr.appui.ops.eventstore.NumberSeries}. */
    @Bean
    @DependsOn("migrated")
    DataSource unflushedSource(Databases databases) {
        return pool("numbers", databases.logUrl(), databases.application(), FEW, "-c synchronous_commit=off");
    }

    @Bean
    @DependsOn("migrated")
    DataSource vaultSource(Databases databases) {
        return pool("vault", databases.vaultUrl(), databases.vault(), 2 * FEW, "");
    }

    @Bean
    PlatformTransactionManager transactions(@Qualifier("logSource") DataSource log) {
        return new JdbcTransactionManager(log);
    }

    @Bean
    JdbcClient jdbcClient(@Qualifier("logSource") DataSource log) {
        return JdbcClient.create(log);
    }

    /** Time-outs of 10 s or less, so that a stuck statement cannot hold the readers' fence for long. */
    private static HikariDataSource pool(
            String name, String url, Credentials credentials, int connections, String options) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(credentials.username());
        config.setPassword(credentials.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(connections, FEW));
        config.setConnectionTimeout(10_000);
        config.setKeepaliveTime(30_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("ApplicationName", "appui " + name);
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("stringtype", "unspecified");
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=10s -c idle_in_transaction_session_timeout=10s -c lock_timeout=10s " + options);
        return new HikariDataSource(config);
    }
}
