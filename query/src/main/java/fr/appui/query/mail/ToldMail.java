package fr.appui.query.mail;

import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mail as the audit trail tells it, with what it says. */
public record ToldMail(MailFacts facts, Prepared prepared) {

    /** @param before {@code null} before the first event */
    public static ToldMail after(@Nullable ToldMail before, MailEvent event) {
        if (event instanceof Prepared prepared) {
            return new ToldMail(MailFacts.after(null, event), prepared);
        }
        Objects.requireNonNull(before, "a mail begins with Prepared");
        return new ToldMail(MailFacts.after(before.facts, event), before.prepared);
    }

    /** By the names of the API; sealed values keep their type, so that they are masked. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("mailState", facts.state());
        fields.put("mailKind", facts.kind());
        fields.put("to", prepared.to());
        fields.put("mailSubject", prepared.subject());
        fields.put("mailText", prepared.text());
        if (facts.attempts() > 0) {
            fields.put("attempts", facts.attempts());
        }
        if (facts.failure() != null) {
            fields.put("mailFailure", facts.failure());
        }
        return fields;
    }
}
