package fr.appui.browser;

import fr.appui.ops.Application;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.ops.register.Loading;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application on a port of its own, with a hundredth of the demonstration in it. All tests of a JVM share it;
 * it goes with the JVM, nobody closes it.
 */
public final class Served {
    private static final String ADDRESS = "http://127.0.0.1:" + serve();

    private Served() {}

    public static String address() {
        return ADDRESS;
    }

    private static int serve() {
        var database = TestDatabase.freshDatabase();
        var appui = new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .run(database.arguments(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--appui.demo=tiny",
                        "--appui.policy.look=1s"));
        awaitLoaded(appui);
        return ((WebServerApplicationContext) appui).getWebServer().getPort();
    }

    private static void awaitLoaded(ConfigurableApplicationContext appui) {
        var loading = appui.getBean(Loading.class);
        while (loading.progress().isPresent()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
