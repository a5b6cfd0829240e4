package fr.appui.shared.wire;

import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.importing.ImportEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.register.RegisterEvent;
import fr.appui.shared.rule.RuleEvent;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SettingsEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names under which events are stored, for ever: added to, never renamed, never renumbered.
 *
 * <p>The same table stands in the log's dictionary ({@code log.event_type}); a test compares the two.
 */
public enum StoredType {
    REGISTER_OPENED(1, "register.opened", 1, RegisterEvent.Opened.class),
    REGISTER_DEMONSTRATION_LOADED(2, "register.demonstration-loaded", 1, RegisterEvent.DemonstrationLoaded.class),
    ACCOUNT_CREATED(10, "account.created", 1, AccountEvent.Created.class),
    ACCOUNT_ACCESS_CHANGED(11, "account.access-changed", 1, AccountEvent.AccessChanged.class),
    ACCOUNT_PASSWORD_SET(12, "account.password-set", 1, AccountEvent.PasswordSet.class),
    ACCOUNT_DISABLED(13, "account.disabled", 1, AccountEvent.Disabled.class),
    ACCOUNT_ENABLED(14, "account.enabled", 1, AccountEvent.Enabled.class),
    SUPPORT_REQUEST_OPENED(20, "support-request.opened", 1, SupportRequestEvent.Opened.class),
    SUPPORT_REQUEST_ASSIGNED(21, "support-request.assigned", 1, SupportRequestEvent.Assigned.class),
    SUPPORT_REQUEST_ANSWERED(22, "support-request.answered", 3, SupportRequestEvent.Answered.class),
    SUPPORT_REQUEST_REFERRED(23, "support-request.referred", 1, SupportRequestEvent.Referred.class),
    SUPPORT_REQUEST_CLOSED(24, "support-request.closed", 1, SupportRequestEvent.Closed.class),
    SUPPORT_REQUEST_REOPENED(25, "support-request.reopened", 1, SupportRequestEvent.Reopened.class),
    SUPPORT_REQUEST_RECLASSIFIED(26, "support-request.reclassified", 1, SupportRequestEvent.Reclassified.class),
    SUPPORT_REQUEST_CORRECTED(27, "support-request.corrected", 1, SupportRequestEvent.Corrected.class),
    SUPPORT_REQUEST_WITHDRAWN(28, "support-request.withdrawn", 1, SupportRequestEvent.Withdrawn.class),
    SUPPORT_REQUEST_LINKED(29, "support-request.linked", 1, SupportRequestEvent.Linked.class),
    SUPPORT_REQUEST_NOTED(30, "support-request.noted", 1, SupportRequestEvent.Noted.class),
    SUPPORT_REQUEST_FOLLOW_UP_PLANNED(
            31, "support-request.follow-up-planned", 1, SupportRequestEvent.FollowUpPlanned.class),
    SUPPORT_REQUEST_FOLLOW_UP_DONE(32, "support-request.follow-up-done", 1, SupportRequestEvent.FollowUpDone.class),
    SUPPORT_REQUEST_MERGED(33, "support-request.merged", 1, SupportRequestEvent.Merged.class),
    SUPPORT_REQUEST_TOOK_IN(34, "support-request.took-in", 1, SupportRequestEvent.TookIn.class),
    SUPPORT_REQUEST_UNMERGED(35, "support-request.unmerged", 1, SupportRequestEvent.Unmerged.class),
    SUPPORT_REQUEST_LET_GO(36, "support-request.let-go", 1, SupportRequestEvent.LetGo.class),
    ANSWER_PROPOSED(40, "answer.proposed", 1, AnswerEvent.Proposed.class),
    ANSWER_APPROVED(41, "answer.approved", 1, AnswerEvent.Approved.class),
    ANSWER_SUPERSEDED(42, "answer.superseded", 1, AnswerEvent.Superseded.class),
    ANSWER_WITHDRAWN(43, "answer.withdrawn", 1, AnswerEvent.Withdrawn.class),
    REFERENCE_THEME_DEFINED(50, "reference.theme-defined", 1, ReferenceEvent.ThemeDefined.class),
    REFERENCE_SUB_SECTOR_DEFINED(51, "reference.sub-sector-defined", 1, ReferenceEvent.SubSectorDefined.class),
    FACILITY_DIRECTORY_IMPORTED(60, "facility.directory-imported", 1, FacilityEvent.DirectoryImported.class),
    FACILITY_ALIAS_GIVEN(61, "facility.alias-given", 1, FacilityEvent.AliasGiven.class),
    FACILITY_ALIAS_WITHDRAWN(62, "facility.alias-withdrawn", 1, FacilityEvent.AliasWithdrawn.class),
    SAVED_VIEW_SAVED(70, "saved-view.saved", 2, SavedViewEvent.Saved.class),
    SAVED_VIEW_RENAMED(71, "saved-view.renamed", 1, SavedViewEvent.Renamed.class),
    SAVED_VIEW_FORGOTTEN(72, "saved-view.forgotten", 1, SavedViewEvent.Forgotten.class),
    SAVED_VIEW_RESTORED(73, "saved-view.restored", 1, SavedViewEvent.Restored.class),
    AGENDA_KEY_GIVEN(77, "agenda-key.given", 1, AgendaKeyEvent.Given.class),
    AGENDA_KEY_REVOKED(78, "agenda-key.revoked", 1, AgendaKeyEvent.Revoked.class),
    SIGNALEMENT_RECEIVED(100, "signalement.received", 1, SignalementEvent.Received.class),
    SIGNALEMENT_ACKNOWLEDGED(101, "signalement.acknowledged", 1, SignalementEvent.Acknowledged.class),
    SIGNALEMENT_ASSIGNED(102, "signalement.assigned", 1, SignalementEvent.Assigned.class),
    SIGNALEMENT_ASSESSED(103, "signalement.assessed", 1, SignalementEvent.Assessed.class),
    SIGNALEMENT_CRITERION_ADDED(104, "signalement.criterion-added", 1, SignalementEvent.CriterionAdded.class),
    SIGNALEMENT_INFORMATION_REQUESTED(
            105, "signalement.information-requested", 1, SignalementEvent.InformationRequested.class),
    SIGNALEMENT_INFORMATION_RECEIVED(
            106, "signalement.information-received", 1, SignalementEvent.InformationReceived.class),
    SIGNALEMENT_REMINDED(107, "signalement.reminded", 1, SignalementEvent.Reminded.class),
    SIGNALEMENT_CASES_COUNTED(108, "signalement.cases-counted", 1, SignalementEvent.CasesCounted.class),
    SIGNALEMENT_MEASURE_TAKEN(109, "signalement.measure-taken", 1, SignalementEvent.MeasureTaken.class),
    SIGNALEMENT_FEEDBACK_GIVEN(110, "signalement.feedback-given", 1, SignalementEvent.FeedbackGiven.class),
    SIGNALEMENT_CLOSED(111, "signalement.closed", 1, SignalementEvent.Closed.class),
    SIGNALEMENT_REOPENED(112, "signalement.reopened", 1, SignalementEvent.Reopened.class),
    SIGNALEMENT_CORRECTED(113, "signalement.corrected", 1, SignalementEvent.Corrected.class),
    SIGNALEMENT_WITHDRAWN(114, "signalement.withdrawn", 1, SignalementEvent.Withdrawn.class),
    SIGNALEMENT_LINKED(115, "signalement.linked", 1, SignalementEvent.Linked.class),
    SIGNALEMENT_NOTED(116, "signalement.noted", 1, SignalementEvent.Noted.class),
    SIGNALEMENT_JUDGED(117, "signalement.judged", 1, SignalementEvent.Judged.class),
    SIGNALEMENT_DEADLINE_SET(118, "signalement.deadline-set", 1, SignalementEvent.DeadlineSet.class),
    SIGNALEMENT_DEADLINE_MOVED(119, "signalement.deadline-moved", 1, SignalementEvent.DeadlineMoved.class),
    SIGNALEMENT_DEADLINE_PASSED(120, "signalement.deadline-passed", 1, SignalementEvent.DeadlinePassed.class),
    SIGNALEMENT_MERGED(121, "signalement.merged", 1, SignalementEvent.Merged.class),
    SIGNALEMENT_TOOK_IN(122, "signalement.took-in", 1, SignalementEvent.TookIn.class),
    SIGNALEMENT_UNMERGED(123, "signalement.unmerged", 1, SignalementEvent.Unmerged.class),
    SIGNALEMENT_LET_GO(124, "signalement.let-go", 1, SignalementEvent.LetGo.class),
    ON_SITE_ACTION_ENTERED(130, "on-site-action.entered", 2, ActivityEvent.Entered.class),
    ON_SITE_ACTION_COMPLETED(131, "on-site-action.completed", 2, ActivityEvent.Completed.class),
    ON_SITE_ACTION_CANCELLED(132, "on-site-action.cancelled", 2, ActivityEvent.Cancelled.class),
    ON_SITE_ACTION_CORRECTED(133, "on-site-action.corrected", 2, ActivityEvent.Corrected.class),
    ON_SITE_ACTION_WITHDRAWN(134, "on-site-action.withdrawn", 2, ActivityEvent.Withdrawn.class),
    ON_SITE_ACTION_LINKED(135, "on-site-action.linked", 2, ActivityEvent.Linked.class),
    ON_SITE_ACTION_NOTED(136, "on-site-action.noted", 2, ActivityEvent.Noted.class),
    MEETING_ENTERED(150, "meeting.entered", 1, ActivityEvent.Entered.class),
    MEETING_COMPLETED(151, "meeting.completed", 1, ActivityEvent.Completed.class),
    MEETING_CANCELLED(152, "meeting.cancelled", 1, ActivityEvent.Cancelled.class),
    MEETING_CORRECTED(153, "meeting.corrected", 1, ActivityEvent.Corrected.class),
    MEETING_WITHDRAWN(154, "meeting.withdrawn", 1, ActivityEvent.Withdrawn.class),
    MEETING_LINKED(155, "meeting.linked", 1, ActivityEvent.Linked.class),
    MEETING_NOTED(156, "meeting.noted", 1, ActivityEvent.Noted.class),
    MEETING_DECIDED(157, "meeting.decided", 1, ActivityEvent.Decided.class),
    MEETING_FOLLOWED_UP(158, "meeting.followed-up", 1, ActivityEvent.FollowedUp.class),
    TRAINING_ENTERED(160, "training.entered", 1, ActivityEvent.Entered.class),
    TRAINING_COMPLETED(161, "training.completed", 1, ActivityEvent.Completed.class),
    TRAINING_CANCELLED(162, "training.cancelled", 1, ActivityEvent.Cancelled.class),
    TRAINING_CORRECTED(163, "training.corrected", 1, ActivityEvent.Corrected.class),
    TRAINING_WITHDRAWN(164, "training.withdrawn", 1, ActivityEvent.Withdrawn.class),
    TRAINING_LINKED(165, "training.linked", 1, ActivityEvent.Linked.class),
    TRAINING_NOTED(166, "training.noted", 1, ActivityEvent.Noted.class),
    PUBLICATION_ENTERED(170, "publication.entered", 1, ActivityEvent.Entered.class),
    PUBLICATION_COMPLETED(171, "publication.completed", 1, ActivityEvent.Completed.class),
    PUBLICATION_CANCELLED(172, "publication.cancelled", 1, ActivityEvent.Cancelled.class),
    PUBLICATION_CORRECTED(173, "publication.corrected", 1, ActivityEvent.Corrected.class),
    PUBLICATION_WITHDRAWN(174, "publication.withdrawn", 1, ActivityEvent.Withdrawn.class),
    PUBLICATION_LINKED(175, "publication.linked", 1, ActivityEvent.Linked.class),
    PUBLICATION_NOTED(176, "publication.noted", 1, ActivityEvent.Noted.class),
    PUBLICATION_REVIEWED(177, "publication.reviewed", 1, ActivityEvent.Reviewed.class),
    PUBLICATION_REPLACED(178, "publication.replaced", 1, ActivityEvent.Replaced.class),
    PUBLICATION_RELAYED(179, "publication.relayed", 1, ActivityEvent.Relayed.class),
    PUBLICATION_DOWNLOADS_COUNTED(180, "publication.downloads-counted", 1, ActivityEvent.DownloadsCounted.class),
    DECLARATION_ENTERED(185, "declaration.entered", 1, ActivityEvent.Entered.class),
    DECLARATION_CORRECTED(186, "declaration.corrected", 1, ActivityEvent.Corrected.class),
    DECLARATION_WITHDRAWN(187, "declaration.withdrawn", 1, ActivityEvent.Withdrawn.class),
    DECLARATION_LINKED(188, "declaration.linked", 1, ActivityEvent.Linked.class),
    DECLARATION_NOTED(189, "declaration.noted", 1, ActivityEvent.Noted.class),
    RULE_CLUSTER_THRESHOLD_DEFINED(52, "rule.cluster-threshold-defined", 1, RuleEvent.ClusterThresholdDefined.class),
    RULE_DEADLINE_DEFINED(53, "rule.deadline-defined", 1, RuleEvent.DeadlineDefined.class),
    RULE_CRITERIA_SCHEME_DEFINED(54, "rule.criteria-scheme-defined", 1, RuleEvent.CriteriaSchemeDefined.class),
    RULE_HOLIDAYS_DEFINED(55, "rule.holidays-defined", 1, RuleEvent.HolidaysDefined.class),
    IMPORT_STARTED(80, "import.started", 1, ImportEvent.Started.class),
    IMPORT_ENDED(81, "import.ended", 2, ImportEvent.Ended.class),
    SETTINGS_CHANGED(75, "settings.changed", 2, SettingsEvent.Changed.class),
    MAIL_PREPARED(140, "mail.prepared", 1, MailEvent.Prepared.class),
    MAIL_HANDED_OVER(141, "mail.handed-over", 1, MailEvent.HandedOver.class),
    MAIL_SENT(142, "mail.sent", 1, MailEvent.Sent.class),
    MAIL_FAILED(143, "mail.failed", 1, MailEvent.Failed.class),
    MAIL_UNCERTAIN(144, "mail.uncertain", 1, MailEvent.Uncertain.class),
    MAIL_RESEND_ORDERED(145, "mail.resend-ordered", 1, MailEvent.ResendOrdered.class),
    MAIL_ABANDONED(146, "mail.abandoned", 1, MailEvent.Abandoned.class),
    MONTH_CONSOLIDATED(190, "month.consolidated", 1, MonthEvent.Consolidated.class),
    MONTH_REOPENED(191, "month.reopened", 1, MonthEvent.Reopened.class),
    TRIAL_DEFINED(210, "trial.defined", 1, TrialEvent.Defined.class),
    TRIAL_KEPT(211, "trial.kept", 1, TrialEvent.Kept.class),
    TRIAL_THROWN_AWAY(212, "trial.thrown-away", 1, TrialEvent.ThrownAway.class),
    FINDING_RAISED(220, "finding.raised", 1, FindingEvent.Raised.class),
    FINDING_ANSWERED(221, "finding.answered", 1, FindingEvent.Answered.class),
    FINDING_SETTLED(222, "finding.settled", 1, FindingEvent.Settled.class),
    FINDING_REOPENED(223, "finding.reopened", 1, FindingEvent.Reopened.class),
    FINDING_WITHDRAWN(224, "finding.withdrawn", 1, FindingEvent.Withdrawn.class);

    /** Activities of different kinds share their records, and are stored under a name of their kind each. */
    private record Written(Class<?> event, @Nullable String feature) {}

    private static final Map<Written, StoredType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toMap(StoredType::written, type -> type));
    private static final Map<Integer, StoredType> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toMap(StoredType::number, type -> type));

    private final int number;
    private final String storedName;
    private final int revision;
    private final Class<? extends Event> event;

    StoredType(int number, String storedName, int revision, Class<? extends Event> event) {
        this.number = number;
        this.storedName = storedName;
        this.revision = revision;
        this.event = event;
    }

    /** @throws IllegalArgumentException if the class has no stored name */
    public static StoredType of(Event event) {
        var feature =
                event instanceof ActivityEvent activity ? activity.happenedTo().feature() : null;
        var type = BY_CLASS.get(new Written(event.getClass(), feature));
        if (type == null) {
            throw new IllegalArgumentException("no stored name for " + event.getClass());
        }
        return type;
    }

    /** @throws IllegalArgumentException if no type bears this number: the log was written by a later version */
    public static StoredType of(int number) {
        var type = BY_NUMBER.get(number);
        if (type == null) {
            throw new IllegalArgumentException("event type " + number + " is unknown to this version of Appui");
        }
        return type;
    }

    private Written written() {
        var shared = ActivityEvent.class.isAssignableFrom(event);
        return new Written(event, shared ? storedName.substring(0, storedName.indexOf('.')) : null);
    }

    /** Number in the log's dictionary. */
    public int number() {
        return number;
    }

    public String storedName() {
        return storedName;
    }

    /** Revision that is written today. */
    public int revision() {
        return revision;
    }

    public Class<? extends Event> event() {
        return event;
    }
}
