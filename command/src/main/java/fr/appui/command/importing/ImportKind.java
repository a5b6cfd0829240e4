package fr.appui.command.importing;

import fr.appui.command.intake.BodyField;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Terms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the lines of a file may be: a case each, made or kept up to date by the same commands as everywhere. */
public interface ImportKind<B extends Record & CreationBody> {
    /** As the API, the command line and the log call it, for ever: identities are derived from it. */
    String name();

    /** What a line becomes. */
    Class<B> body();

    /** The fields that a file may have, in the order in which people are asked for them. */
    List<BodyField> fields();

    /** Names of these fields, as {@code field.PATH}, and of codes, as people say them today. */
    Vocabulary vocabulary();

    /** Adds what follows from what is there, and mends what spreadsheets are known to spoil. */
    void complete(Map<String, String[]> said);

    Centre centre(B body);

    /** What the codes of a line are checked against. */
    Terms terms();

    /**
     * Judges what only the reader of the whole line can.
     *
     * @throws NotAllowed the actor may not bring this case in
     * @throws InvalidInput a term was not in use on the day of the case
     */
    void permit(Actor actor, B body);

    CaseCommand command(UUID id, B body, Instant now);

    /** Empty where every line is a case of its own. */
    default Optional<Upkeep<B>> upkeep() {
        return Optional.empty();
    }
}
