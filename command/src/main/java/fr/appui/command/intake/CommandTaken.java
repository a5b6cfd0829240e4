package fr.appui.command.intake;

/** The same command won a race elsewhere while this one was being decided: ask {@link CommandMemory} again. */
public final class CommandTaken extends RuntimeException {
    public CommandTaken() {
        super("the command's key or its case's id was taken meanwhile", null, false, false);
    }
}
