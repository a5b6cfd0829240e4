package fr.appui.shared.count;

import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Why a ledger line was written: what to blame for a figure that is no longer what it was. In the order in which they
 * are told, those that an auditor asks for first.
 */
public enum Cause {
    /** Entered in a later month than its counting day's. */
    LATE_ENTRY,
    /** Corrected or reclassified. */
    CORRECTION,
    /** Withdrawn, or cancelled. */
    WITHDRAWAL,
    /** Merged into another case. */
    MERGE,
    /** Told from the case that it had been merged into. */
    UNMERGE,
    /** Taken up again after it had been closed or withdrawn. */
    REOPENING,
    /** Answered, acknowledged, closed: what happens to a case in its course, and moves a level or a delay. */
    FOLLOW_UP,
    /** Entered in time. */
    ENTRY;

    /**
     * Why an event wrote a line.
     *
     * @param day counting day of the line
     * @throws IllegalArgumentException for an event that is of no case
     */
    public static Cause of(StoredType by, LocalDate day, Instant recordedAt) {
        return switch (by) {
            case SUPPORT_REQUEST_OPENED,
                    SIGNALEMENT_RECEIVED,
                    ON_SITE_ACTION_ENTERED,
                    ON_SITE_ACTION_COMPLETED,
                    MEETING_ENTERED,
                    MEETING_COMPLETED,
                    TRAINING_ENTERED,
                    TRAINING_COMPLETED,
                    PUBLICATION_ENTERED,
                    PUBLICATION_COMPLETED -> entered(day, recordedAt, 0);
            // A value is told of a period that is over: the month that follows it is in time.
            case DECLARATION_ENTERED -> entered(day, recordedAt, 1);
            case SUPPORT_REQUEST_RECLASSIFIED,
                    SUPPORT_REQUEST_CORRECTED,
                    SIGNALEMENT_CORRECTED,
                    ON_SITE_ACTION_CORRECTED,
                    MEETING_CORRECTED,
                    TRAINING_CORRECTED,
                    PUBLICATION_CORRECTED,
                    DECLARATION_CORRECTED -> CORRECTION;
            case SUPPORT_REQUEST_WITHDRAWN,
                    SIGNALEMENT_WITHDRAWN,
                    ON_SITE_ACTION_CANCELLED,
                    ON_SITE_ACTION_WITHDRAWN,
                    MEETING_CANCELLED,
                    MEETING_WITHDRAWN,
                    TRAINING_CANCELLED,
                    TRAINING_WITHDRAWN,
                    PUBLICATION_CANCELLED,
                    PUBLICATION_WITHDRAWN,
                    DECLARATION_WITHDRAWN -> WITHDRAWAL;
            case SUPPORT_REQUEST_MERGED, SUPPORT_REQUEST_TOOK_IN, SIGNALEMENT_MERGED, SIGNALEMENT_TOOK_IN -> MERGE;
            case SUPPORT_REQUEST_UNMERGED, SUPPORT_REQUEST_LET_GO, SIGNALEMENT_UNMERGED, SIGNALEMENT_LET_GO -> UNMERGE;
            case SUPPORT_REQUEST_REOPENED, SIGNALEMENT_REOPENED -> REOPENING;
            case SUPPORT_REQUEST_ASSIGNED,
                    SUPPORT_REQUEST_ANSWERED,
                    SUPPORT_REQUEST_REFERRED,
                    SUPPORT_REQUEST_CLOSED,
                    SUPPORT_REQUEST_LINKED,
                    SUPPORT_REQUEST_NOTED,
                    SUPPORT_REQUEST_FOLLOW_UP_PLANNED,
                    SUPPORT_REQUEST_FOLLOW_UP_DONE,
                    SIGNALEMENT_ACKNOWLEDGED,
                    SIGNALEMENT_ASSIGNED,
                    SIGNALEMENT_ASSESSED,
                    SIGNALEMENT_CRITERION_ADDED,
                    SIGNALEMENT_INFORMATION_REQUESTED,
                    SIGNALEMENT_INFORMATION_RECEIVED,
                    SIGNALEMENT_REMINDED,
                    SIGNALEMENT_CASES_COUNTED,
                    SIGNALEMENT_MEASURE_TAKEN,
                    SIGNALEMENT_FEEDBACK_GIVEN,
                    SIGNALEMENT_CLOSED,
                    SIGNALEMENT_LINKED,
                    SIGNALEMENT_NOTED,
                    SIGNALEMENT_JUDGED,
                    SIGNALEMENT_DEADLINE_SET,
                    SIGNALEMENT_DEADLINE_MOVED,
                    SIGNALEMENT_DEADLINE_PASSED,
                    ON_SITE_ACTION_LINKED,
                    ON_SITE_ACTION_NOTED,
                    MEETING_LINKED,
                    MEETING_NOTED,
                    MEETING_DECIDED,
                    MEETING_FOLLOWED_UP,
                    TRAINING_LINKED,
                    TRAINING_NOTED,
                    PUBLICATION_LINKED,
                    PUBLICATION_NOTED,
                    PUBLICATION_REVIEWED,
                    PUBLICATION_REPLACED,
                    PUBLICATION_RELAYED,
                    PUBLICATION_DOWNLOADS_COUNTED,
                    DECLARATION_LINKED,
                    DECLARATION_NOTED -> FOLLOW_UP;
            case REGISTER_OPENED,
                    REGISTER_DEMONSTRATION_LOADED,
                    ACCOUNT_CREATED,
                    ACCOUNT_ACCESS_CHANGED,
                    ACCOUNT_PASSWORD_SET,
                    ACCOUNT_DISABLED,
                    ACCOUNT_ENABLED,
                    ANSWER_PROPOSED,
                    ANSWER_APPROVED,
                    ANSWER_SUPERSEDED,
                    ANSWER_WITHDRAWN,
                    REFERENCE_THEME_DEFINED,
                    REFERENCE_SUB_SECTOR_DEFINED,
                    FACILITY_DIRECTORY_IMPORTED,
                    FACILITY_ALIAS_GIVEN,
                    FACILITY_ALIAS_WITHDRAWN,
                    SAVED_VIEW_SAVED,
                    SAVED_VIEW_RENAMED,
                    SAVED_VIEW_FORGOTTEN,
                    SAVED_VIEW_RESTORED,
                    AGENDA_KEY_GIVEN,
                    AGENDA_KEY_REVOKED,
                    RULE_CLUSTER_THRESHOLD_DEFINED,
                    RULE_DEADLINE_DEFINED,
                    RULE_CRITERIA_SCHEME_DEFINED,
                    RULE_HOLIDAYS_DEFINED,
                    IMPORT_STARTED,
                    IMPORT_ENDED,
                    SETTINGS_CHANGED,
                    MAIL_PREPARED,
                    MAIL_HANDED_OVER,
                    MAIL_SENT,
                    MAIL_FAILED,
                    MAIL_UNCERTAIN,
                    MAIL_RESEND_ORDERED,
                    MAIL_ABANDONED,
                    TRIAL_DEFINED,
                    TRIAL_KEPT,
                    TRIAL_THROWN_AWAY,
                    FINDING_RAISED,
                    FINDING_ANSWERED,
                    FINDING_SETTLED,
                    FINDING_REOPENED,
                    FINDING_WITHDRAWN,
                    MONTH_CONSOLIDATED,
                    MONTH_REOPENED -> throw new IllegalArgumentException(by + " writes no line");
        };
    }

    /** @param grace how many months after that of the counting day are still in time */
    private static Cause entered(LocalDate day, Instant recordedAt, int grace) {
        var inTime = YearMonth.from(day).plusMonths(grace);
        return YearMonth.from(recordedAt.atZone(Definitions.PARIS)).isAfter(inTime) ? LATE_ENTRY : ENTRY;
    }
}
