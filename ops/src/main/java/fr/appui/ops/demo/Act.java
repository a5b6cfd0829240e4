package fr.appui.ops.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import fr.appui.command.account.CreateAccount;
import fr.appui.command.activity.ActivityCommand;
import fr.appui.command.activity.CancelActivity;
import fr.appui.command.activity.CompleteActivity;
import fr.appui.command.activity.CorrectActivity;
import fr.appui.command.activity.CountDownloads;
import fr.appui.command.activity.DecideAtMeeting;
import fr.appui.command.activity.EnterActivity;
import fr.appui.command.activity.FollowUpDecision;
import fr.appui.command.activity.LinkActivity;
import fr.appui.command.activity.NoteOnActivity;
import fr.appui.command.activity.RelayMessage;
import fr.appui.command.activity.ReplacePublication;
import fr.appui.command.activity.ReviewPublication;
import fr.appui.command.activity.WithdrawActivity;
import fr.appui.command.answer.AnswerCommand;
import fr.appui.command.answer.ApproveAnswer;
import fr.appui.command.answer.ProposeAnswer;
import fr.appui.command.answer.SupersedeAnswer;
import fr.appui.command.answer.WithdrawAnswer;
import fr.appui.command.finding.AnswerFinding;
import fr.appui.command.finding.FindingCommand;
import fr.appui.command.finding.RaiseFinding;
import fr.appui.command.finding.ReopenFinding;
import fr.appui.command.finding.SettleFinding;
import fr.appui.command.finding.WithdrawFinding;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.AcknowledgeSignalement;
import fr.appui.command.signalement.AssessSignalement;
import fr.appui.command.signalement.AssignSignalement;
import fr.appui.command.signalement.CloseSignalement;
import fr.appui.command.signalement.CorrectSignalement;
import fr.appui.command.signalement.CountCases;
import fr.appui.command.signalement.GiveFeedback;
import fr.appui.command.signalement.MergeSignalement;
import fr.appui.command.signalement.NoteOnSignalement;
import fr.appui.command.signalement.ReceiveInformation;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.signalement.RemindOfInformation;
import fr.appui.command.signalement.ReopenSignalement;
import fr.appui.command.signalement.RequestInformation;
import fr.appui.command.signalement.SignalementCommand;
import fr.appui.command.signalement.TakeMeasure;
import fr.appui.command.signalement.UnmergeSignalement;
import fr.appui.command.signalement.WithdrawSignalement;
import fr.appui.command.supportrequest.AnswerSupportRequest;
import fr.appui.command.supportrequest.AssignSupportRequest;
import fr.appui.command.supportrequest.CloseSupportRequest;
import fr.appui.command.supportrequest.CompleteFollowUp;
import fr.appui.command.supportrequest.CorrectSupportRequest;
import fr.appui.command.supportrequest.LinkSupportRequest;
import fr.appui.command.supportrequest.MergeSupportRequest;
import fr.appui.command.supportrequest.NoteOnSupportRequest;
import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.command.supportrequest.PlanFollowUp;
import fr.appui.command.supportrequest.ReclassifySupportRequest;
import fr.appui.command.supportrequest.ReferSupportRequest;
import fr.appui.command.supportrequest.ReopenSupportRequest;
import fr.appui.command.supportrequest.SupportRequestCommand;
import fr.appui.command.supportrequest.UnmergeSupportRequest;
import fr.appui.command.supportrequest.WithdrawSupportRequest;
import fr.appui.ops.eventstore.StoredJson;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.rule.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone sends one command at one moment of the simulated past.
 *
 * @param key the same in every run, so that an act sent again is recognised
 * @param command an {@link OpenSupportRequest} has no number yet: it is drawn when the act is played
 */
record Act(UUID key, Instant at, Actor by, CaseCommand command) {
    private static final JsonMapper CONTENT = StoredJson.mapper()
            .rebuild()
            .addMixIn(RuleBook.class, Known.class)
            .addMixIn(TermsOfTheDay.class, Known.class)
            .build();

    @JsonIgnoreType
    private interface Known {}

    static final Comparator<Act> IN_TIME = Comparator.comparing(Act::at).thenComparing(Act::key);

    /** Day of Paris on which the act is recorded. */
    LocalDate day() {
        return LocalDate.ofInstant(at, Definitions.PARIS);
    }

    boolean creates() {
        return command instanceof OpenSupportRequest
                || command instanceof ReceiveSignalement
                || command instanceof EnterActivity
                || command instanceof CreateAccount
                || command instanceof ProposeAnswer
                || command instanceof RaiseFinding;
    }

    /** Path under which a program would have posted the same. */
    String path() {
        return switch (command) {
            case SupportRequestCommand c -> "/api/support-requests" + below(c);
            case SignalementCommand c -> "/api/signalements" + below(c);
            case ActivityCommand c -> "/api/" + c.kind().feature() + "s" + below(c);
            case CreateAccount _ -> "/api/accounts";
            case AnswerCommand c -> "/api/answers" + below(c);
            case FindingCommand c -> "/api/findings" + below(c);
            default -> throw new IllegalStateException("nothing of the kind is played: " + command.handler());
        };
    }

    private static String below(ActivityCommand command) {
        var path = "/" + command.id() + "/";
        return switch (command) {
            case EnterActivity _ -> "";
            case CompleteActivity _ -> path + "completions";
            case CancelActivity _ -> path + "cancellations";
            case CorrectActivity _ -> path + "corrections";
            case WithdrawActivity _ -> path + "withdrawals";
            case LinkActivity _ -> path + "links";
            case NoteOnActivity _ -> path + "notes";
            case DecideAtMeeting _ -> path + "decisions";
            case FollowUpDecision c -> path + "decisions/" + c.decision() + "/follow-ups";
            case ReviewPublication _ -> path + "reviews";
            case ReplacePublication _ -> path + "replacements";
            case RelayMessage _ -> path + "relays";
            case CountDownloads _ -> path + "downloads";
        };
    }

    private static String below(AnswerCommand command) {
        return switch (command) {
            case ProposeAnswer _ -> "";
            case ApproveAnswer c -> "/" + c.id() + "/approvals";
            case SupersedeAnswer c -> "/" + c.id() + "/supersessions";
            case WithdrawAnswer c -> "/" + c.id() + "/withdrawals";
        };
    }

    private static String below(FindingCommand command) {
        return switch (command) {
            case RaiseFinding _ -> "";
            case AnswerFinding c -> "/" + c.id() + "/answers";
            case SettleFinding c -> "/" + c.id() + "/settlements";
            case ReopenFinding c -> "/" + c.id() + "/reopenings";
            case WithdrawFinding c -> "/" + c.id() + "/withdrawals";
        };
    }

    private static String below(SignalementCommand command) {
        var path = "/" + command.id() + "/";
        return switch (command) {
            case ReceiveSignalement _ -> "";
            case AcknowledgeSignalement _ -> path + "acknowledgements";
            case AssignSignalement _ -> path + "assignments";
            case AssessSignalement _ -> path + "assessments";
            case TakeMeasure _ -> path + "measures";
            case GiveFeedback _ -> path + "feedbacks";
            case RequestInformation _ -> path + "information-requests";
            case RemindOfInformation _ -> path + "reminders";
            case ReceiveInformation _ -> path + "information-received";
            case CountCases _ -> path + "case-counts";
            case CloseSignalement _ -> path + "closures";
            case ReopenSignalement _ -> path + "reopenings";
            case CorrectSignalement _ -> path + "corrections";
            case WithdrawSignalement _ -> path + "withdrawals";
            case NoteOnSignalement _ -> path + "notes";
            case MergeSignalement _ -> path + "merges";
            case UnmergeSignalement _ -> path + "unmerges";
            default -> throw new IllegalStateException("nothing of the kind is played: " + command.getClass());
        };
    }

    /** What the log remembers of it: rules are not told, they are known. */
    String content() {
        return CONTENT.writeValueAsString(command);
    }

    private static String below(SupportRequestCommand command) {
        return switch (command) {
            case OpenSupportRequest _ -> "";
            case AnswerSupportRequest c -> "/" + c.id() + "/answers";
            case AssignSupportRequest c -> "/" + c.id() + "/assignments";
            case CloseSupportRequest c -> "/" + c.id() + "/closures";
            case CorrectSupportRequest c -> "/" + c.id() + "/corrections";
            case LinkSupportRequest c -> "/" + c.id() + "/links";
            case MergeSupportRequest c -> "/" + c.id() + "/merges";
            case UnmergeSupportRequest c -> "/" + c.id() + "/unmerges";
            case NoteOnSupportRequest c -> "/" + c.id() + "/notes";
            case PlanFollowUp c -> "/" + c.id() + "/follow-ups";
            case CompleteFollowUp c -> "/" + c.id() + "/follow-up-completions";
            case ReclassifySupportRequest c -> "/" + c.id() + "/reclassifications";
            case ReferSupportRequest c -> "/" + c.id() + "/referrals";
            case ReopenSupportRequest c -> "/" + c.id() + "/reopenings";
            case WithdrawSupportRequest c -> "/" + c.id() + "/withdrawals";
        };
    }
}
