package harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a line of an acceptance list found: printed as it is found, and counted. */
public final class Proof {
    /** What a line does, in words that end up in front of a stack trace when it breaks down. */
    public interface Body {
        void run(Proof proof) throws Exception;
    }

    private final List<String> failures = new ArrayList<>();
    private int checks;

    /** Runs a line and ends the program: 0 when all that it checked holds, 1 when not. */
    public static void of(Body body) {
        var proof = new Proof();
        try {
            body.run(proof);
        } catch (Throwable e) {
            e.printStackTrace(System.out);
            proof.check("it ran to its end (" + e + ")", false);
        }
        System.exit(proof.end());
    }

    public void title(String words) {
        System.out.println();
        System.out.println(words);
    }

    public void figure(String what, Object value) {
        System.out.printf("       %-66s %s%n", what, value);
    }

    public boolean check(String claim, boolean holds) {
        checks++;
        System.out.printf("  %s %s%n", holds ? "ok  " : "FAIL", claim);
        if (!holds) {
            failures.add(claim);
        }
        return holds;
    }

    /** @return whether both are equal; the claim is printed with what was found, and with what was wanted if not */
    public boolean equal(String claim, Object wanted, Object found) {
        var same = Objects.equals(String.valueOf(wanted), String.valueOf(found));
        return check(claim + ": " + found + (same ? "" : " (must be " + wanted + ")"), same);
    }

    private int end() {
        System.out.println();
        if (checks == 0) {
            failures.add("nothing was checked");
        }
        System.out.printf("%d checks, %d failed%n", checks, failures.size());
        failures.forEach(failure -> System.out.println("  FAIL " + failure));
        System.out.flush();
        return failures.isEmpty() ? 0 : 1;
    }
}
