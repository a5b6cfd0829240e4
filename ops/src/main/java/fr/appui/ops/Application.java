package fr.appui.ops;

import fr.appui.ops.cli.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts everything; nothing else does. */
@SpringBootApplication(
        scanBasePackages = "fr.appui",
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public class Application {
    /** {@code [--demo[=small|=tiny]] [--port N] [--data DIR]} serves; {@code cli COMMAND …} does one chore and ends. */
    public static void main(String... arguments) {
        CommandLine.main(arguments);
    }
}
