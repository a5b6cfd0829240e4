package fr.appui.command.intake;

import fr.appui.shared.reference.Centre;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A centre that may also be the network as a whole, {@link Centre#NAT}; elsewhere that is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface OrNetwork {}
