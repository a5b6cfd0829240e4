package fr.appui.command.reference;

import fr.appui.command.intake.Register;
import java.time.Instant;
import java.time.InstantSource;

/** The endpoint of this feature, for tests of the others. */
public final class ReferenceDesk {
    private ReferenceDesk() {}

    public static Object of(Register register, Instant now) {
        return new ReferenceEndpoint(register.commands(), InstantSource.fixed(now));
    }
}
