package fr.appui.query.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.Conclusion;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question or finding for programs.
 *
 * @param answers in the order in which they were given
 * @param remark what the evaluators said when they settled it
 */
record FindingFile(
        UUID id,
        String number,
        int version,
        FindingKind kind,
        FindingStatus status,
        @Nullable Conclusion conclusion,
        Centre centre,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CitedFigure figure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CitedEvent event,
        String text,
        List<String> answers,
        @Nullable String remark,
        UUID raisedBy,
        Instant raisedAt,
        AsOf asOf) {

    static FindingFile of(Findings.Told told) {
        var state = told.state();
        var facts = state.facts();
        return new FindingFile(
                facts.id(),
                facts.number(),
                told.version(),
                facts.kind(),
                facts.status(),
                facts.conclusion(),
                facts.centre(),
                facts.figure(),
                facts.event(),
                state.text().value(),
                state.answers().stream().map(SealedText::value).toList(),
                state.remark() == null ? null : state.remark().value(),
                facts.by(),
                facts.raisedAt(),
                told.asOf());
    }
}
