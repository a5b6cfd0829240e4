package fr.appui.query.search;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.appui.query.page.Words;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all that can be found has in some way, told in clear.
 *
 * @param status a code of its kind
 * @param gone withdrawn, or merged into another
 * @param at what its list is ordered by; {@code day} is that of Paris
 * @param about what it is about, in codes of the contract
 * @param told names and numbers that people wrote in clear
 */
record Subject(
        String status,
        boolean gone,
        Instant at,
        LocalDate day,
        @Nullable Sector sector,
        @Nullable Facility facility,
        List<About> about,
        List<String> told) {

    /** A code with words in the messages, under {@code theme.SCABIES} for one. */
    record About(String family, @JsonValue String code) {
        static About of(Enum<?> code) {
            var name = code.getDeclaringClass().getSimpleName();
            return new About(Character.toLowerCase(name.charAt(0)) + name.substring(1), code.name());
        }

        static About of(Term term) {
            var key = Words.key(term);
            return new About(key.substring(0, key.indexOf('.')), term.code());
        }

        /** As it stands among the words of a case: no text has such a word. */
        String word() {
            return "=" + family + "." + code;
        }
    }

    static Subject of(CaseFacts facts) {
        return switch (facts) {
            case SupportRequestFacts request -> of(request);
            case SignalementFacts signalement -> of(signalement);
            case ActivityFacts activity -> of(activity);
            default -> throw new IllegalArgumentException("nobody searches for a " + facts.kind());
        };
    }

    static Subject of(FindingFacts facts) {
        var about = new ArrayList<>(List.of(About.of(facts.kind())));
        if (facts.figure() != null) {
            about.add(About.of(facts.figure().measure()));
        }
        return new Subject(
                facts.status().name(),
                facts.status() == FindingStatus.WITHDRAWN,
                facts.raisedAt(),
                day(facts.raisedAt()),
                null,
                null,
                about,
                List.of(facts.number(), String.valueOf(serial(facts.number()))));
    }

    private static Subject of(SupportRequestFacts facts) {
        return new Subject(
                facts.status().name(),
                facts.status() == Status.WITHDRAWN || facts.status() == Status.MERGED,
                facts.receivedAt(),
                day(facts.receivedAt()),
                facts.sector(),
                facts.facility(),
                facts.themes().stream().map(About::of).toList(),
                told(facts, facts.facility(), facts.sector(), facts.framework()));
    }

    private static Subject of(SignalementFacts facts) {
        var germ = facts.microorganism();
        return new Subject(
                facts.status().name(),
                facts.status() == SignalementStatus.WITHDRAWN || facts.status() == SignalementStatus.MERGED,
                facts.receivedAt(),
                day(facts.receivedAt()),
                facts.sector(),
                facts.facility(),
                List.of(About.of(facts.about())),
                told(
                        facts,
                        facts.facility(),
                        facts.sector(),
                        facts.framework(),
                        facts.externalNumber(),
                        germ == null ? null : germ.label(),
                        germ == null ? null : germ.code()));
    }

    private static Subject of(ActivityFacts facts) {
        var what = facts.what();
        var stated = Objects.requireNonNullElse(what.stated(), Statement.NOTHING);
        var about = new ArrayList<About>();
        Stream.<@Nullable Enum<?>>of(what.mode(), what.kind(), what.type())
                .filter(Objects::nonNull)
                .forEach(code -> about.add(About.of(code)));
        what.themes().forEach(theme -> about.add(About.of(theme)));
        return new Subject(
                facts.status().name(),
                facts.status() == ActivityStatus.WITHDRAWN,
                facts.at(),
                facts.day(),
                what.sector(),
                what.facility(),
                about,
                told(
                        facts,
                        what.facility(),
                        what.sector(),
                        what.framework(),
                        what.team(),
                        stated.indicator(),
                        stated.source()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Definitions.PARIS);
    }

    private static List<String> told(
            CaseFacts facts,
            @Nullable Facility facility,
            @Nullable Sector sector,
            Framework framework,
            @Nullable String... more) {
        var place = facility == null ? new Facility(null, null, null, null) : facility;
        var number = facts.number();
        var told = new ArrayList<@Nullable String>(List.of(number, String.valueOf(serial(number))));
        told.addAll(Arrays.asList(place.finess(), place.name(), place.city(), facts.department()));
        told.add(sector == null ? null : sector.name());
        told.add(framework == Framework.REGIONAL ? null : framework.name());
        told.addAll(Arrays.asList(more));
        return told.stream()
                .<String>mapMulti((text, next) -> {
                    if (text != null) {
                        next.accept(text);
                    }
                })
                .toList();
    }

    /** 12 of {@code D-ARA-2020-00012}. */
    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
