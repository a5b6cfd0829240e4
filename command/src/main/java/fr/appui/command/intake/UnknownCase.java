package fr.appui.command.intake;

/** The case does not exist, or lies outside the actor's scope: answered as 404, the same for both. */
public final class UnknownCase extends Denial {
    public UnknownCase() {
        super(404, "not-found");
    }
}
