package fr.appui.command.supportrequest;

import fr.appui.command.importing.ImportKind;
import fr.appui.command.importing.TermLabels;
import fr.appui.command.importing.Vocabulary;
import fr.appui.command.intake.BodyField;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Numbers;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lines that are support requests: the same body, the same command as a call that is typed in. */
@Component
final class SupportRequestImport implements ImportKind<OpenSupportRequest.Body> {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final List<String> FIELDS = List.of(
            "receivedAt",
            "channel",
            "sector",
            "themes",
            "question",
            "centre",
            "subSector",
            "facility.name",
            "facility.finess",
            "facility.city",
            "facility.department",
            "requester.name",
            "requester.function",
            "requester.phone",
            "requester.email",
            "answer",
            "outcome",
            "durationMinutes",
            "framework",
            "occurredAt");

    private final Numbers numbers;
    private final Terms terms;
    private final TermLabels labels;
    private final Vocabulary vocabulary = Vocabulary.beside(SupportRequestImport.class, "import.properties");
    private final List<BodyField> fields;

    SupportRequestImport(Numbers numbers, Terms terms, TermLabels labels) {
        this.numbers = numbers;
        this.terms = terms;
        this.labels = labels;
        var all = BodyField.of(OpenSupportRequest.Body.class);
        this.fields = FIELDS.stream()
                .map(path -> Objects.requireNonNull(all.get(path), path))
                .toList();
    }

    @Override
    public String name() {
        return "support-requests";
    }

    @Override
    public Class<OpenSupportRequest.Body> body() {
        return OpenSupportRequest.Body.class;
    }

    @Override
    public List<BodyField> fields() {
        return fields;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary.with(labels.labels());
    }

    /**
     * A request of the past happened when it was received, not when its file is imported. Spreadsheets drop the zeros
     * with which numbers begin: a FINESS number has nine characters, a department two.
     */
    @Override
    public void complete(Map<String, String[]> said) {
        if (said.containsKey("receivedAt")) {
            said.putIfAbsent("occurredAt", said.get("receivedAt"));
        }
        said.computeIfPresent("facility.finess", (_, typed) -> padded(typed, "\\d{8}"));
        said.computeIfPresent("facility.department", (_, typed) -> padded(typed, "\\d"));
    }

    private static String[] padded(String[] typed, String spoilt) {
        var text = typed[0].replaceAll("\\s", "");
        return new String[] {text.matches(spoilt) ? "0" + text : text};
    }

    @Override
    public Centre centre(OpenSupportRequest.Body body) {
        return body.centre();
    }

    @Override
    public void permit(Actor actor, OpenSupportRequest.Body body) {
        if (!actor.worksOnSupportRequests() || !actor.reaches(body.centre())) {
            throw new NotAllowed("outside-scope");
        }
        TermsOfTheDay.of(body.themes(), body.subSector(), terms)
                .mustFit(body.receivedAt(), body.themes(), body.subSector(), List.of());
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public CaseCommand command(UUID id, OpenSupportRequest.Body body, Instant now) {
        var year = body.receivedAt().atZone(PARIS).getYear();
        return OpenSupportRequest.of(
                id,
                () -> numbers.draw(CaseKind.SUPPORT_REQUEST.letter(), body.centre(), year),
                body,
                now,
                terms,
                AnswersUsed.NONE);
    }
}
