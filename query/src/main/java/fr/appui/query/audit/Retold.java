package fr.appui.query.audit;

import fr.appui.query.account.Account;
import fr.appui.query.activity.ActivityState;
import fr.appui.query.answer.AnswerState;
import fr.appui.query.facility.Directory;
import fr.appui.query.finding.FindingState;
import fr.appui.query.mail.ToldMail;
import fr.appui.query.signalement.SignalementState;
import fr.appui.query.supportrequest.SupportRequestState;
import fr.appui.query.trial.TrialFields;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.facility.FacilityEvent;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.importing.ImportEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.register.RegisterEvent;
import fr.appui.shared.rule.RuleEvent;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import fr.appui.shared.term.ReferenceEvent;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SettingsEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event meant: the fields of its case before and after it, and the reason that was given.
 *
 * @param reason {@code null} where none was given
 */
record Retold(
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable Reason reason) {

    record Reason(@Nullable SealedText text, @Nullable ReasonCode code) {}

    private static final String LINKS = "links";

    private static final Reason NONE = new Reason(null, null);

    /** Cases that the event's own case has to do with after it. */
    List<UUID> links() {
        return after.get(LINKS) instanceof List<?> links
                ? links.stream().map(UUID.class::cast).toList()
                : List.of();
    }

    /** The same as told to somebody who may not know of some cases. */
    Retold without(Set<UUID> hidden) {
        return hidden.isEmpty() ? this : new Retold(without(before, hidden), without(after, hidden), reason);
    }

    private static Map<String, Object> without(Map<String, Object> fields, Set<UUID> hidden) {
        if (!(fields.get(LINKS) instanceof List<?> links)) {
            return fields;
        }
        var kept = links.stream().filter(link -> !hidden.contains(link)).toList();
        var told = new LinkedHashMap<>(fields);
        if (kept.isEmpty()) {
            told.remove(LINKS);
        } else {
            told.put(LINKS, kept);
        }
        return told;
    }

    /** Retells whole cases: for each position what its event meant. */
    static Map<Long, Retold> of(List<Recorded<Event>> events) {
        var retold = new HashMap<Long, Retold>();
        var requests = new HashMap<UUID, SupportRequestState>();
        var signalements = new HashMap<UUID, SignalementState>();
        var actions = new HashMap<UUID, ActivityState>();
        var accounts = new HashMap<UUID, Account>();
        var answers = new HashMap<UUID, AnswerState>();
        var mails = new HashMap<UUID, ToldMail>();
        var findings = new HashMap<UUID, FindingState>();
        var terms = new HashMap<UUID, Map<String, Object>>();
        for (var recorded : events) {
            var id = recorded.stream();
            switch (recorded.event()) {
                case SupportRequestEvent event -> {
                    var before = requests.get(id);
                    var after = SupportRequestState.after(before, recorded, event);
                    requests.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), reason(event)));
                }
                case SignalementEvent event -> {
                    var before = signalements.get(id);
                    var after = SignalementState.after(before, recorded, event);
                    signalements.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), reason(event)));
                }
                case ActivityEvent event -> {
                    var before = actions.get(id);
                    var after = ActivityState.after(before, recorded, event);
                    actions.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), reason(event)));
                }
                case RuleEvent event -> retold.put(recorded.position(), new Retold(Map.of(), fields(event), null));
                case AccountEvent event -> {
                    var before = accounts.get(id);
                    var after = Account.after(before, event, recorded.version());
                    accounts.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), null));
                }
                case AnswerEvent event -> {
                    var before = answers.get(id);
                    var after = AnswerState.after(before, event);
                    answers.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), reason(event)));
                }
                case ReferenceEvent event -> {
                    var after = fields(event);
                    var before = terms.put(id, after);
                    retold.put(recorded.position(), new Retold(before == null ? Map.of() : before, after, null));
                }
                case FacilityEvent event ->
                    retold.put(recorded.position(), new Retold(Map.of(), Directory.fields(event), null));
                case ImportEvent event ->
                    retold.put(recorded.position(), new Retold(before(event), fields(event), null));
                case MailEvent event -> {
                    var before = mails.get(id);
                    var after = ToldMail.after(before, event);
                    mails.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), null));
                }
                case MonthEvent event ->
                    retold.put(
                            recorded.position(),
                            new Retold(
                                    fields(event, !(event instanceof MonthEvent.Consolidated)),
                                    fields(event, event instanceof MonthEvent.Consolidated),
                                    event instanceof MonthEvent.Reopened e
                                            ? new Reason(e.reason(), e.reasonCode())
                                            : null));
                case FindingEvent event -> {
                    var before = findings.get(id);
                    var after = FindingState.after(before, event);
                    findings.put(id, after);
                    retold.put(
                            recorded.position(),
                            new Retold(before == null ? Map.of() : before.fields(), after.fields(), reason(event)));
                }
                case TrialEvent event ->
                    retold.put(recorded.position(), new Retold(Map.of(), TrialFields.of(event), reason(event)));
                case RegisterEvent _, SavedViewEvent _, SettingsEvent _, AgendaKeyEvent _ ->
                    retold.put(recorded.position(), new Retold(Map.of(), Map.of(), null));
                case Event event -> throw new IllegalStateException("nobody retells " + event.getClass());
            }
        }
        return retold;
    }

    private static Map<String, Object> fields(MonthEvent event, boolean consolidated) {
        return Map.of("centre", event.centre(), "month", event.month(), "consolidated", consolidated);
    }

    private static Map<String, Object> fields(ReferenceEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", event.code().code());
        fields.put("labelFr", event.labelFr());
        fields.put("labelEn", event.labelEn());
        fields.put("validFrom", event.validFrom());
        if (event.validTo() != null) {
            fields.put("validTo", event.validTo());
        }
        return fields;
    }

    /** An import that ends has come from nothing to its counts. */
    private static Map<String, Object> before(ImportEvent event) {
        return switch (event) {
            case ImportEvent.Started _ -> Map.of();
            case ImportEvent.Ended _ -> Map.of("added", 0, "updated", 0, "known", 0, "refused", 0);
        };
    }

    private static Map<String, Object> fields(ImportEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        switch (event) {
            case ImportEvent.Started e -> {
                fields.put("kind", e.kind());
                fields.put("fileName", e.fileName());
                fields.put("rows", e.rows());
                fields.put("mode", e.mode());
            }
            case ImportEvent.Ended e -> {
                fields.put("added", e.added());
                fields.put("updated", e.updated() == null ? 0 : e.updated());
                fields.put("known", e.known());
                fields.put("refused", e.refused());
            }
        }
        return fields;
    }

    private static @Nullable Reason reason(FindingEvent event) {
        return switch (event) {
            case FindingEvent.Reopened e -> new Reason(e.reason(), e.reasonCode());
            case FindingEvent.Withdrawn e -> new Reason(e.reason(), e.reasonCode());
            case FindingEvent.Raised _, FindingEvent.Answered _, FindingEvent.Settled _ -> null;
        };
    }

    private static @Nullable Reason reason(TrialEvent event) {
        return switch (event) {
            case TrialEvent.Defined _ -> null;
            case TrialEvent.Kept e -> new Reason(e.reason(), null);
            case TrialEvent.ThrownAway e -> new Reason(e.reason(), null);
        };
    }

    private static @Nullable Reason reason(AnswerEvent event) {
        return event instanceof AnswerEvent.Withdrawn e ? new Reason(e.reason(), e.reasonCode()) : null;
    }

    private static @Nullable Reason reason(SupportRequestEvent event) {
        var reason = switch (event) {
            case Referred e -> new Reason(e.reason(), e.reasonCode());
            case Reopened e -> new Reason(e.reason(), e.reasonCode());
            case Reclassified e -> new Reason(e.reason(), e.reasonCode());
            case Corrected e -> new Reason(e.reason(), e.reasonCode());
            case Withdrawn e -> new Reason(e.reason(), e.reasonCode());
            case Merged e -> new Reason(e.reason(), e.reasonCode());
            case TookIn e -> new Reason(e.reason(), e.reasonCode());
            case Unmerged e -> new Reason(e.reason(), e.reasonCode());
            case LetGo e -> new Reason(e.reason(), e.reasonCode());
            case Opened _, Assigned _, Answered _, Closed _, Linked _, Noted _, FollowUpPlanned _, FollowUpDone _ ->
                NONE;
        };
        return reason.equals(NONE) ? null : reason;
    }

    private static Map<String, Object> fields(RuleEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("rule", event.rule().code());
        fields.put("says", event.rule().toString());
        fields.put("validFrom", event.validFrom());
        if (event.validTo() != null) {
            fields.put("validTo", event.validTo());
        }
        fields.put("source", event.source());
        fields.put("confirmed", event.confirmed());
        return fields;
    }

    private static @Nullable Reason reason(ActivityEvent event) {
        return switch (event) {
            case ActivityEvent.Cancelled e -> new Reason(e.reason(), e.reasonCode());
            case ActivityEvent.Corrected e -> new Reason(e.reason(), e.reasonCode());
            case ActivityEvent.Withdrawn e -> new Reason(e.reason(), e.reasonCode());
            default -> null;
        };
    }

    private static @Nullable Reason reason(SignalementEvent event) {
        return switch (event) {
            case SignalementEvent.DeadlineMoved e when e.reason() != null -> new Reason(e.reason(), null);
            case SignalementEvent.Reopened e
            when e.reason() != null || e.reasonCode() != null -> new Reason(e.reason(), e.reasonCode());
            case SignalementEvent.Corrected e -> new Reason(e.reason(), e.reasonCode());
            case SignalementEvent.Withdrawn e -> new Reason(e.reason(), e.reasonCode());
            case SignalementEvent.Merged e -> new Reason(e.reason(), e.reasonCode());
            case SignalementEvent.TookIn e -> new Reason(e.reason(), e.reasonCode());
            case SignalementEvent.Unmerged e -> new Reason(e.reason(), e.reasonCode());
            case SignalementEvent.LetGo e -> new Reason(e.reason(), e.reasonCode());
            default -> null;
        };
    }
}
