package fr.appui.ops.openapi;

import fr.appui.command.intake.Post;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.Shown;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.ObjectNode;

/** What springdoc cannot know by itself: bodies read by our own binder, headers, problems, who asks. */
@Configuration(proxyBeanMethods = false)
class Description {
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "the input is wrong; `errors` says where and why",
            "401", "sign in (HTTP Basic)",
            "403",
                    "known, but not allowed to do this (`not-allowed`), or a filter outside one's scope (`outside-scope`)",
            "404", "no such case inside one's scope",
            "503", "try again after `Retry-After` seconds");

    private static final String ABOUT = """
            Every POST takes `Idempotency-Key`: a repeat with equal content answers 200 with the first result. `If-Match: "3"`
            refuses a stale change (409 `stale`). Errors are RFC 9457 problems with a stable `code`. Where callers would
            otherwise guess: a case created with an outcome but no answer is closed without answer; re-opening a closed request
            makes it OPEN, re-opening one that is not closed changes nothing; `durationMinutes` of an answer adds to the
            request's, that of a correction replaces the whole; `follow-ups` plan the day on
            which someone comes back to a request, whatever was planned before, and `follow-up-completions` end that; the `to` of
            a link is an id or a number; a saved view keeps the part of a list's address after its question mark; a level (OPEN_REQUESTS) opens on the day of receipt; unknown
            fields and unknown query parameters are refused. A text that looks like a person's name with a date of birth, or a
            health number, is refused with `patient-identity` on its field everywhere but in support requests, accounts and
            personal settings.""";

    private static final String SIGNALEMENTS = """


            **Signalements.** What the rules of the counting day make of a signalement is written by the command itself: a
            judgement of its residents, and the last days of its acknowledgement, assessment and closure. They are reckoned anew
            only when what they were reckoned from changes; a newer rule alone changes nothing, and no rule moves a day that a
            person gave (`deadlines`: `informationRequest` exactly when `step` is INFORMATION; a step that is done answers 409
            `signalement.step-done`). Counts are cumulated since the first case and cover a day, `asOfDay` (of a creation: by
            default the day of receipt, of a closure: the day itself); the dead are counted among residents. Closing may bring
            the final counts and an epidemic `curve`, its days in order. `informationRequest` is 1, 2, 3… within the
            signalement, else 400 `signalement.information-request-unknown`. A reminder with `to`, a mail address, goes out by
            mail and needs `subject` and `text`; without, it only notes that somebody was reminded. 409
            `signalement.information-received` once it has come. `corrections` take any field of a creation but `centre`
            and `fromRequest`. Of a closed signalement only assignments, information-received, feedbacks, corrections,
            withdrawals, reopenings, links and notes are taken (409 `signalement.closed`), of a withdrawn one only reopenings
            (409 `signalement.withdrawn`). `deadline-passed` is a mark that the register sets by itself: `If-Match` still holds
            when nothing but such marks came after the version that it names. Re-opening gives the closure a last day
            counted from the re-opening.
            LIAISON: signalements of the own region, neither corrections nor withdrawals; a link to a case that one may not see
            is as unknown as one that does not exist.""";

    private static final String MERGES = """


            **Merges.** `merges` says that a request, or a signalement, is the same as another one of its kind: `into` is the id
            or number of the one that goes on, inside one's scope (else 400 `unknown-case`, `other-kind`, `same-case`). Both get
            an event, and both versions move; the answer is that of the case in the path. It counts nothing from there on, its
            working minutes included, stands in lists only for `status=MERGED`, and takes nothing but `unmerges` (409
            `support-request.merged`, `signalement.merged`), which makes it again what it was. A case that has taken others in
            is not merged itself (409 `….took-in`), and nothing is merged into a withdrawn or merged one (409
            `….into-withdrawn`, `….into-merged`). COORDINATOR only; both cases must lie inside the scope, when merging and when
            un-merging. `mergedInto` and `tookIn` of a file lead from one to the other.""";

    private static final String ACTIVITIES = """


            **Activities** are on-site actions, meetings, trainings, publications and declarations: one life, one address for
            each kind; an id under another kind's address is 404. `plannedFor` is a day of Paris or an instant and may lie
            ahead; it excludes `occurredAt`, and without either the activity is done now. `completions` tell when it was done
            (`occurredAt`, by default now), and only then it counts, on that day; a publication with `plannedFor` is a draft,
            completed when it comes out. In `corrections`, `occurredAt` is when it was really done, `report` replaces the `text`
            of the completion, and fields of another kind are 400 `not-with-kind`. What is done or cancelled is neither
            completed nor cancelled otherwise (409 `meeting.done`, `meeting.cancelled`, and so for every kind); what is
            withdrawn takes nothing more (409 `….withdrawn`). `countedIn` of a row says which measures it feeds. Lists filter
            `from` and `to` on the day that it was done, else planned for, and sort by `-day` or `day`.
            `mode` and `type` are of on-site actions (`type` defaults to OTHER, `team` goes with mode EMH), all others have a
            `kind`. A meeting's `level` defaults to NATIONAL for a PROJECT, else REGIONAL; `attendance[] {capacity, members}`
            tells who sat in a committee; `text` is the agenda, that of the completion the minutes; `decisions` are numbered,
            `decisions/{n}/follow-ups {text, done}` say what became of one. A training needs `sector` or `sectors[] {sector,
            participants}`; `participants` beside `sectors` must be their sum. `strategy[]`: AXIS_1 to AXIS_9, ACTION_1 to
            ACTION_42. Of a publication: `reviews {text}`, `replacements {by}`, `downloads {asOfDay, downloads}`, and of an
            OFFICIAL_MESSAGE `relays {centre, sectors[], to}` (`centre`: one's own by default), which every centre may send and
            whose file every centre may read; `silent` names those that have not. A declaration is of a period `from`–`to`,
            counted on `to`, or of the day of `occurredAt`; AUDIENCE and STAFF name a `measure` and its whole `value`, INDICATOR
            a `measure` or an `indicator`, and its `source`; a contribution, survey or press article without `value` is one.
            `centre` NAT is for declarations of a national COORDINATOR. LIAISON reads on-site actions and meetings of the own
            region, and enters and follows meetings; trainings, publications and declarations are not for that role (403).""";

    private static final String MAILS = """


            **Mails.** What the register sends about signalements is prepared as an event, handed over as an event *before* the
            dialogue with the mail server, and then SENT, FAILED (WAITING while it will be tried again by itself) or UNCERTAIN:
            the dialogue broke off, nobody can tell, and nothing is sent twice by itself. `resends` and `abandonments` are what a
            person decides on FAILED and UNCERTAIN ones; an ABANDONED one can be resent too, one that is READY or WAITING only
            abandoned. A mail is seen where its case lies now, whatever `asOf` says; a DIGEST is its reader's alone. `to`,
            `subject` and `text` are sealed; `account` is whose mail it is, absent for somebody outside the register.""";

    private static final String RULES = """


            **Dated rules.** A POST adds a version; none is ever changed, and nothing judged is judged again. `rule` is its name
            and says which fields are needed: `CLUSTER_` and a kind of signalement (`cases`, `days`), `DEADLINE_ACKNOWLEDGEMENT`,
            `DEADLINE_ASSESSMENT` or `DEADLINE_CLOSURE` (`days`, `unit`), `CRITERIA_` and the name of a scheme (`codes`),
            `HOLIDAYS_` and a territory (`holidays`: `05-01` or `EASTER+39`, all of them; no `validTo`). The version with the
            latest first day speaks, of two with the same first day the later told. The answer's `version` and `If-Match` are
            those of the rule, versions that hold since ever counted. `ruleChanges` of the counters are the days of the period
            from which on a threshold, a scheme or a deadline says something else.""";

    private static final String COMPARISONS = """


            **Comparisons.** `since` (a position or an instant, itself left out, not after `asOf`) beside `asOf` is what
            happened between two moments. `/api/counters/lines?since` gives the lines written between, each with its `cause`:
            LATE_ENTRY (entered in a later month of Paris than its counting day's; a declaration of a period has the month
            after it as well), CORRECTION, WITHDRAWAL (cancellations as well), MERGE, UNMERGE, REOPENING, FOLLOW_UP (what
            moves a level or a delay in a case's course) or ENTRY (in time). `/api/counters/differences?since` gives each
            figure `before` (known at `since`) and `after` (known at `asOf`): of a flow, a level and the count of a
            distribution `before` and the sum of `causes` make `after`; of a stock and a unique, of which the newest
            declaration stands, `causes` is empty and `lines`, how many were written of each cause, tells what to open. With
            `otherFrom` and `otherTo` instead of `since`, two periods are compared at one moment: `before` is that of `from`
            and `to`, `after` that of the other, `causes` how much more each makes in the other; not by month or week.
            `/api/late-facts` tells what was recorded `days` or more after it had happened (7 unless told).""";

    private static final String FINDINGS = """


            **Questions and findings** of an evaluation are what an EVALUATOR may write, and all: raised about exactly one
            `figure` (as its address and page have it: measure, `definition` version, `from`, `to`, filters, `position` that it
            was known as of, `value`) or one `event` (`position`, `type`, `number` of its case). `centre` is whom it concerns;
            NAT is the network as a whole. HOTLINE and COORDINATOR of that centre answer, the network's coordinators for all and
            alone for NAT; every answer is a further one. Any EVALUATOR settles (`conclusion`: EXPLAINED, CORRECTED, UPHELD) and
            reopens; the account that raised it withdraws. Of what is settled or withdrawn nothing is answered or settled
            otherwise (409 `finding.settled`, `finding.withdrawn`). Texts are read, unmasked, by those who raise and those who
            answer; to LIAISON and ADMIN findings are 403. The account of an EVALUATOR needs `until`, at most 400 days ahead
            (400 `too-far`).""";

    private static final String TRIALS = """


            **Definitions.** `/api/definitions` tells of each measure its rule in words, its version, its kind, the kind of case
            that it is made of and the stored events that can write one of its lines. A measure whose past is still being
            counted by a new version is 503 when asked for by name, and stands under `pending` of the counters otherwise.
            **Trials** count the whole past by another rule, aside: nothing of them is official, and every answer says so.
            `measure` is the official one that they begin with; `moves` put sub-sectors under another sector; `sectors`,
            `subSectors`, `channels`, `frameworks`, `themes`, `origins`, `signalementKinds` name what is counted only, as it is
            written; `day` is OFFICIAL, RECORDED, FIRST_ANSWER or CLOSED. `own`: it is a measure of its own, compared with
            nothing. National COORDINATOR and EVALUATOR define, keep (`keepings {reason}`) and throw away (`disposals
            {reason}`). `complete` once the past is counted: before, `counters`, `lines` and `differences` are 503, after a
            disposal 404. `knownAt` asks for facts as known then by the definition of today, `asOf` for the register as it was,
            the trial included.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Post.class, AskedTogether.class);
        SpringDocUtils.getConfig().replaceWithSchema(SealedText.class, new StringSchema());
        SpringDocUtils.getConfig().replaceWithSchema(Theme.class, new StringSchema());
        SpringDocUtils.getConfig().replaceWithSchema(SubSector.class, new StringSchema());
        SpringDocUtils.getConfig().replaceWithSchema(ObjectNode.class, new ObjectSchema());
        SpringDocUtils.getConfig()
                .replaceWithSchema(Shown.class, new Schema<>().description("the value, or {\"sealed\":true}"));
    }

    @Bean
    GlobalOpenApiCustomizer aboutTheRegister() {
        return api -> {
            api.info(new Info()
                    .title("Appui, register of the CPias network")
                    .version("0.1.0")
                    .description(ABOUT
                            + SIGNALEMENTS
                            + MERGES
                            + ACTIVITIES
                            + MAILS
                            + RULES
                            + COMPARISONS
                            + FINDINGS
                            + TRIALS));
            api.servers(List.of());
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes(
                            "basic",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                    .addSchemas("Problem", problem());
            api.addSecurityItem(new SecurityRequirement().addList("basic"));
            takeBodies(api);
        };
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema();
        List.of("field", "code", "message").forEach(name -> error.addProperty(name, new StringSchema()));
        var schema = new ObjectSchema();
        List.of("type", "title", "code", "detail").forEach(name -> schema.addProperty(name, new StringSchema()));
        schema.addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema());
        schema.addProperty("errors", new ArraySchema().items(error));
        return schema;
    }

    /** Schemas of bodies found while operations were drawn; springdoc collects only what it finds by itself. */
    private static final Map<String, Schema<?>> BODIES = new java.util.concurrent.ConcurrentHashMap<>();

    private static void takeBodies(OpenAPI api) {
        BODIES.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    @Bean
    GlobalOperationCustomizer postsAndProblems() {
        return (operation, method) -> {
            var body = bodyOf(method);
            if (body != null) {
                describePost(operation, body);
            }
            describeFile(operation, method);
            describeTogether(operation, method);
            PROBLEMS.forEach((status, meaning) -> operation.getResponses().addApiResponse(status, problem(meaning)));
            return operation;
        };
    }

    private static void describePost(Operation operation, Class<?> body) {
        operation.requestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + schemaOf(body))))));
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description("UUID; made by the server when absent")
                .schema(new StringSchema().format("uuid")));
        operation.addParametersItem(new HeaderParameter()
                .name("If-Match")
                .description("version that the caller decided on, quoted: \"3\"; marks of the register alone, such as"
                        + " `signalement.deadline-passed`, make none stale")
                .schema(new StringSchema()));
        operation.getResponses().addApiResponse("409", problem("a rule says no; `code` says which"));
        operation.getResponses().addApiResponse("413", problem("the body is over 1 MiB"));
        operation.getResponses().addApiResponse("415", problem("the body is not JSON in UTF-8"));
        if (body.getEnclosingClass() != null && isCreation(body)) {
            operation.getResponses().addApiResponse("201", new ApiResponse().description("created; 200 for a repeat"));
        }
    }

    /** A POST that takes a file instead of an object. */
    private static void describeFile(Operation operation, HandlerMethod method) {
        var mapping = method.getMethodAnnotation(PostMapping.class);
        if (mapping == null || mapping.consumes().length == 0) {
            return;
        }
        operation.description("""
                The file is kept and judged as a whole, then its good lines are taken in; ask `Location` how far it has come.
                CSV of Excel in French or of open data, told by its content, up to 50 MiB. `mode`: ALL_OR_NOTHING (default) or
                KEEP_GOOD. `map`: FIELD=HEADING, repeatable, where a heading does not tell. The `Idempotency-Key` becomes the
                import's id.""");
        operation.requestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                mapping.consumes()[0], new MediaType().schema(new StringSchema().format("binary")))));
        operation.getResponses().addApiResponse("202", new ApiResponse().description("taken up; 200 for a repeat"));
        operation.getResponses().addApiResponse("409", problem("the key was used for another file"));
        operation.getResponses().addApiResponse("415", problem("the body is not text/csv"));
    }

    /** Parameters that several operations take together stand in each of them like any other. */
    private static void describeTogether(Operation operation, HandlerMethod method) {
        AskedTogether.together(method.getMethod())
                .map(parameter -> new QueryParameter()
                        .name(AskedTogether.nameOf(parameter))
                        .required(false)
                        .schema(
                                AskedTogether.mayBeRepeated(parameter)
                                        ? new ArraySchema().items(new StringSchema())
                                        : new StringSchema()))
                .forEach(operation::addParametersItem);
    }

    private static boolean isCreation(Class<?> body) {
        return Arrays.stream(body.getInterfaces())
                .anyMatch(type -> type.getSimpleName().equals("CreationBody"));
    }

    private static ApiResponse problem(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static @Nullable Class<?> bodyOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Post.class)
                .map(MethodParameter::new)
                .map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .resolve())
                .findFirst()
                .orElse(null);
    }

    /** Name of the body's schema: that of its use case. Components that are not nullable are required. */
    private static String schemaOf(Class<?> body) {
        var name = body.getEnclosingClass() == null
                ? body.getSimpleName()
                : body.getEnclosingClass().getSimpleName();
        var resolved = ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(body));
        var schema = resolved.schema;
        schema.setRequired(Arrays.stream(body.getRecordComponents())
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList());
        schema.setAdditionalProperties(false);
        BODIES.putAll(asMap(resolved.referencedSchemas));
        BODIES.put(name, schema);
        return name;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // swagger's own maps are raw
    private static Map<String, Schema<?>> asMap(Map schemas) {
        var found = new java.util.HashMap<String, Schema<?>>();
        ((Map<String, Schema>) schemas).forEach((name, schema) -> {
            if (!name.equals("Body")) {
                found.put(name, schema);
            }
        });
        return found;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
