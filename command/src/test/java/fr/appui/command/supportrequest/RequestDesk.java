package fr.appui.command.supportrequest;

import fr.appui.command.intake.Register;
import java.time.Instant;
import java.time.InstantSource;

/** The endpoint of support requests, for tests of other features. */
public final class RequestDesk {
    private RequestDesk() {}

    public static Object of(Register register, Instant now) {
        return new SupportRequestEndpoint(
                register.commands(), InstantSource.fixed(now), register, register, register, register, register);
    }
}
