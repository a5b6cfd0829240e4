package fr.appui.shared.count;

import static fr.appui.shared.wire.StoredType.SIGNALEMENT_ACKNOWLEDGED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_CLOSED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_CORRECTED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_CRITERION_ADDED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_MERGED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_RECEIVED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_REOPENED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_UNMERGED;
import static fr.appui.shared.wire.StoredType.SIGNALEMENT_WITHDRAWN;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_ANSWERED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_CLOSED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_CORRECTED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_MERGED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_OPENED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_RECLASSIFIED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_REFERRED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_REOPENED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_UNMERGED;
import static fr.appui.shared.wire.StoredType.SUPPORT_REQUEST_WITHDRAWN;

import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.wire.StoredType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which stored events can write a line of a measure. Nothing is counted by this: a test plays long histories of every
 * kind and finds that these events, and no others, have written lines.
 */
final class Writers {
    /** What a request counts under, and whether it counts at all. */
    private static final Set<StoredType> OF_REQUESTS = EnumSet.of(
            SUPPORT_REQUEST_RECLASSIFIED,
            SUPPORT_REQUEST_CORRECTED,
            SUPPORT_REQUEST_WITHDRAWN,
            SUPPORT_REQUEST_REOPENED,
            SUPPORT_REQUEST_MERGED,
            SUPPORT_REQUEST_UNMERGED);

    /** What a signalement counts under, and whether it counts at all; a closed one is given no more criteria. */
    private static final Set<StoredType> OF_SIGNALEMENTS = EnumSet.of(
            SIGNALEMENT_CORRECTED,
            SIGNALEMENT_WITHDRAWN,
            SIGNALEMENT_REOPENED,
            SIGNALEMENT_MERGED,
            SIGNALEMENT_UNMERGED);

    private static final Set<String> OF_ACTIVITIES = Set.of("entered", "completed", "corrected", "withdrawn");

    private Writers() {}

    /** In the order of the log's dictionary. */
    static List<StoredType> of(Measure measure, CaseKind counted) {
        return Arrays.stream(StoredType.values())
                .filter(of(counted, measure)::contains)
                .toList();
    }

    private static Set<StoredType> of(CaseKind counted, Measure measure) {
        return switch (counted) {
            case SUPPORT_REQUEST -> and(OF_REQUESTS, ofRequests(measure));
            case SIGNALEMENT -> and(OF_SIGNALEMENTS, ofSignalements(measure));
            case ON_SITE_ACTION, MEETING, TRAINING, PUBLICATION, DECLARATION -> ofActivities(counted);
        };
    }

    private static Set<StoredType> ofRequests(Measure measure) {
        return switch (measure) {
            case WORKLOAD_MINUTES -> EnumSet.of(SUPPORT_REQUEST_OPENED, SUPPORT_REQUEST_ANSWERED);
            case OPEN_REQUESTS ->
                EnumSet.of(
                        SUPPORT_REQUEST_OPENED,
                        SUPPORT_REQUEST_ANSWERED,
                        SUPPORT_REQUEST_REFERRED,
                        SUPPORT_REQUEST_CLOSED);
            case FIRST_ANSWER_MINUTES -> EnumSet.of(SUPPORT_REQUEST_ANSWERED);
            default -> EnumSet.of(SUPPORT_REQUEST_OPENED);
        };
    }

    private static Set<StoredType> ofSignalements(Measure measure) {
        return switch (measure) {
            case OPEN_SIGNALEMENTS -> EnumSet.of(SIGNALEMENT_RECEIVED, SIGNALEMENT_CRITERION_ADDED, SIGNALEMENT_CLOSED);
            case SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES ->
                EnumSet.of(SIGNALEMENT_CRITERION_ADDED, SIGNALEMENT_ACKNOWLEDGED);
            case SIGNALEMENT_CLOSURE_MINUTES -> EnumSet.of(SIGNALEMENT_CLOSED);
            default -> EnumSet.of(SIGNALEMENT_RECEIVED, SIGNALEMENT_CRITERION_ADDED);
        };
    }

    /** What is planned counts nowhere, so that nothing but its completion makes it count. */
    private static Set<StoredType> ofActivities(CaseKind counted) {
        var writers = EnumSet.noneOf(StoredType.class);
        for (var type : StoredType.values()) {
            var dot = type.storedName().indexOf('.');
            if (type.storedName().substring(0, dot).equals(counted.feature())
                    && OF_ACTIVITIES.contains(type.storedName().substring(dot + 1))) {
                writers.add(type);
            }
        }
        return writers;
    }

    private static Set<StoredType> and(Set<StoredType> some, Set<StoredType> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
