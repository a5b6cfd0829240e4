package fr.appui.command.mail;

import fr.appui.shared.party.Actor;
import fr.appui.shared.rule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What awaits a person on a day; holds nothing that anybody wrote. */
public interface Agenda {
    /** One thing that is to be done by a last day. */
    record Due(UUID caseId, String number, Step step, LocalDate dueOn) {}

    /** Some of many: {@code count} of them, of which the first are named. */
    record Some<T>(long count, List<T> first) {}

    record Arrived(UUID caseId, String number) {}

    /** @param week what ends on the six days after today */
    record Day(Some<Due> late, Some<Due> today, Some<Due> week, Some<Arrived> arrived) {}

    /**
     * @param since from when on what was recorded is new
     * @return only what lies inside the person's scope now
     */
    Day of(Actor actor, LocalDate today, Instant since);
}
