package fr.appui.ops.demo;

import fr.appui.ops.Application;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.ops.register.Loading;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with a demonstration of its own, on free ports, loaded to its end. */
public final class Demonstrated {
    private static final long GLANCE_MILLIS = 50;

    private Demonstrated() {}

    /** @param size as after {@code --demo=} */
    public static ConfigurableApplicationContext of(String size, String... more) {
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--management.server.port=0", "--appui.demo=" + size), Stream.of(more));
        var appui = new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .run(TestDatabase.freshDatabase().arguments(arguments.toArray(String[]::new)));
        awaitLoaded(appui.getBean(Loading.class));
        return appui;
    }

    public static int port(ConfigurableApplicationContext appui) {
        return ((WebServerApplicationContext) appui).getWebServer().getPort();
    }

    /** Loading goes on in a thread of the application, which tells how far it is and nothing else. */
    private static void awaitLoaded(Loading loading) {
        while (loading.progress().isPresent()) {
            try {
                Thread.sleep(GLANCE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
