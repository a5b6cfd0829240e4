package fr.appui.browser;

import fr.appui.ops.demo.Demonstrated;

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
        return Demonstrated.port(Demonstrated.of("tiny", "--appui.policy.look=1s"));
    }
}
