package fr.appui.ops.demo;

import fr.appui.command.supportrequest.AnswerSupportRequest;
import fr.appui.command.supportrequest.AssignSupportRequest;
import fr.appui.command.supportrequest.CloseSupportRequest;
import fr.appui.command.supportrequest.CorrectSupportRequest;
import fr.appui.command.supportrequest.LinkSupportRequest;
import fr.appui.command.supportrequest.NoteOnSupportRequest;
import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.command.supportrequest.ReclassifySupportRequest;
import fr.appui.command.supportrequest.ReferSupportRequest;
import fr.appui.command.supportrequest.ReopenSupportRequest;
import fr.appui.command.supportrequest.SupportRequestCommand;
import fr.appui.command.supportrequest.WithdrawSupportRequest;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Someone sends one command at one moment of the simulated past.
 *
 * @param key the same in every run, so that an act sent again is recognised
 * @param command an {@link OpenSupportRequest} has no number yet: it is drawn when the act is played
 */
record Act(UUID key, Instant at, Actor by, SupportRequestCommand command) {
    static final Comparator<Act> IN_TIME = Comparator.comparing(Act::at).thenComparing(Act::key);

    /** Day of Paris on which the act is recorded. */
    LocalDate day() {
        return LocalDate.ofInstant(at, Definitions.PARIS);
    }

    boolean creates() {
        return command instanceof OpenSupportRequest;
    }

    /** Path under which a program would have posted the same. */
    String path() {
        var all = "/api/support-requests";
        var one = all + "/" + command.id();
        return switch (command) {
            case OpenSupportRequest _ -> all;
            case AnswerSupportRequest _ -> one + "/answers";
            case AssignSupportRequest _ -> one + "/assignments";
            case CloseSupportRequest _ -> one + "/closures";
            case CorrectSupportRequest _ -> one + "/corrections";
            case LinkSupportRequest _ -> one + "/links";
            case NoteOnSupportRequest _ -> one + "/notes";
            case ReclassifySupportRequest _ -> one + "/reclassifications";
            case ReferSupportRequest _ -> one + "/referrals";
            case ReopenSupportRequest _ -> one + "/reopenings";
            case WithdrawSupportRequest _ -> one + "/withdrawals";
        };
    }
}
