package fr.appui.shared.rule;

import fr.appui.shared.log.Streams;
import fr.appui.shared.reference.SignalementKind;
import java.util.List;
import java.util.UUID;

/** What a version of a rule says. */
public sealed interface Rule {
    /** The name that all versions of the rule share. */
    String code();

    /** The stream of what is told about a rule: it follows from the code, so that none is ever told twice. */
    static UUID streamOf(String code) {
        return Streams.named(code);
    }

    /**
     * From how many residents on the cases of a medico-social facility are a cluster.
     *
     * @param days within how many days, the first and the last included
     */
    record ClusterThreshold(SignalementKind kind, int cases, int days) implements Rule {
        @Override
        public String code() {
            return codeOf(kind);
        }

        public static String codeOf(SignalementKind kind) {
            return "CLUSTER_" + kind;
        }
    }

    /**
     * How long a step may take: from the day of receipt, for the closure from the day of the last case.
     *
     * @param days 0: on the day itself
     */
    record Deadline(Step step, int days, DayUnit unit) implements Rule {
        @Override
        public String code() {
            return codeOf(step);
        }

        public static String codeOf(Step step) {
            return "DEADLINE_" + step;
        }
    }

    /** The codes that a scheme of criteria knows. */
    record CriteriaScheme(String scheme, List<String> codes) implements Rule {
        @Override
        public String code() {
            return codeOf(scheme);
        }

        public static String codeOf(String scheme) {
            return "CRITERIA_" + scheme;
        }
    }

    /** The public holidays of a territory. */
    record Holidays(Territory territory, List<Holiday> days) implements Rule {
        @Override
        public String code() {
            return codeOf(territory);
        }

        public static String codeOf(Territory territory) {
            return "HOLIDAYS_" + territory;
        }
    }
}
