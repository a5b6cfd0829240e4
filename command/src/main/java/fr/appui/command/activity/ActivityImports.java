package fr.appui.command.activity;

import fr.appui.command.importing.TermLabels;
import fr.appui.shared.reference.CaseKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The five kinds of activities that a file may hold, each with its columns. */
final class ActivityImports {
    private ActivityImports() {}

    @Component
    static final class OnSiteActions extends ActivityImport<OnSiteActionBody> {
        OnSiteActions(ActivityEndpoint.Tools tools, TermLabels labels) {
            super(
                    CaseKind.ON_SITE_ACTION,
                    OnSiteActionBody.class,
                    List.of(
                            "title",
                            "mode",
                            "type",
                            "occurredAt",
                            "plannedFor",
                            "sector",
                            "centre",
                            "subSector",
                            "facility.name",
                            "facility.finess",
                            "facility.city",
                            "facility.department",
                            "team",
                            "participants",
                            "durationMinutes",
                            "themes",
                            "framework",
                            "strategy",
                            "text"),
                    tools,
                    labels);
        }
    }

    @Component
    static final class Meetings extends ActivityImport<MeetingBody> {
        Meetings(ActivityEndpoint.Tools tools, TermLabels labels) {
            super(
                    CaseKind.MEETING,
                    MeetingBody.class,
                    List.of(
                            "title",
                            "kind",
                            "level",
                            "occurredAt",
                            "plannedFor",
                            "centre",
                            "sector",
                            "subSector",
                            "facility.name",
                            "facility.finess",
                            "facility.city",
                            "facility.department",
                            "participants",
                            "durationMinutes",
                            "themes",
                            "framework",
                            "strategy",
                            "text"),
                    tools,
                    labels);
        }
    }

    @Component
    static final class Trainings extends ActivityImport<TrainingBody> {
        Trainings(ActivityEndpoint.Tools tools, TermLabels labels) {
            super(
                    CaseKind.TRAINING,
                    TrainingBody.class,
                    List.of(
                            "title",
                            "kind",
                            "occurredAt",
                            "plannedFor",
                            "centre",
                            "sector",
                            "sectors.",
                            "participants",
                            "subSector",
                            "facility.name",
                            "facility.finess",
                            "facility.city",
                            "facility.department",
                            "durationMinutes",
                            "themes",
                            "framework",
                            "strategy",
                            "text"),
                    tools,
                    labels);
        }
    }

    @Component
    static final class Publications extends ActivityImport<PublicationBody> {
        Publications(ActivityEndpoint.Tools tools, TermLabels labels) {
            super(
                    CaseKind.PUBLICATION,
                    PublicationBody.class,
                    List.of(
                            "title",
                            "kind",
                            "occurredAt",
                            "plannedFor",
                            "centre",
                            "sector",
                            "subSector",
                            "durationMinutes",
                            "themes",
                            "framework",
                            "strategy",
                            "text"),
                    tools,
                    labels);
        }
    }

    @Component
    static final class Declarations extends ActivityImport<DeclarationBody> {
        Declarations(ActivityEndpoint.Tools tools, TermLabels labels) {
            super(
                    CaseKind.DECLARATION,
                    DeclarationBody.class,
                    List.of(
                            "kind",
                            "measure",
                            "value",
                            "from",
                            "to",
                            "occurredAt",
                            "centre",
                            "sector",
                            "subSector",
                            "title",
                            "indicator",
                            "source",
                            "framework",
                            "strategy",
                            "text"),
                    tools,
                    labels);
        }
    }
}
