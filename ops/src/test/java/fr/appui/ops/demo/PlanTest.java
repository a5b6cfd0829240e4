package fr.appui.ops.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.activity.CancelActivity;
import fr.appui.command.activity.CompleteActivity;
import fr.appui.command.activity.CorrectActivity;
import fr.appui.command.activity.DecideAtMeeting;
import fr.appui.command.activity.EnterActivity;
import fr.appui.command.activity.FollowUpDecision;
import fr.appui.command.activity.NoteOnActivity;
import fr.appui.command.activity.RelayMessage;
import fr.appui.command.activity.ReplacePublication;
import fr.appui.command.activity.ReviewPublication;
import fr.appui.command.activity.WithdrawActivity;
import fr.appui.command.finding.FindingCommand;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.signalement.AcknowledgeSignalement;
import fr.appui.command.signalement.AssessSignalement;
import fr.appui.command.signalement.AssignSignalement;
import fr.appui.command.signalement.CloseSignalement;
import fr.appui.command.signalement.CorrectSignalement;
import fr.appui.command.signalement.CountCases;
import fr.appui.command.signalement.GiveFeedback;
import fr.appui.command.signalement.NoteOnSignalement;
import fr.appui.command.signalement.ReceiveInformation;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.signalement.RemindOfInformation;
import fr.appui.command.signalement.ReopenSignalement;
import fr.appui.command.signalement.RequestInformation;
import fr.appui.command.signalement.TakeMeasure;
import fr.appui.command.signalement.WithdrawSignalement;
import fr.appui.command.supportrequest.AnswerSupportRequest;
import fr.appui.command.supportrequest.CorrectSupportRequest;
import fr.appui.command.supportrequest.MergeSupportRequest;
import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.command.supportrequest.ReclassifySupportRequest;
import fr.appui.command.supportrequest.ReopenSupportRequest;
import fr.appui.command.supportrequest.UnmergeSupportRequest;
import fr.appui.command.supportrequest.WithdrawSupportRequest;
import fr.appui.ops.demo.Figures.Standing;
import fr.appui.ops.register.RegisterBook;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.Capacity;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.signalement.Criterion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Plan FULL = Plan.of(Size.FULL);
    private static final Plan SMALL = Plan.of(Size.SMALL);
    private static final Plan TINY = Plan.of(Size.TINY);

    private static final Instant END_OF_JUNE = Instant.parse("2020-06-30T21:59:59Z");
    private static final Instant END_OF_JULY = Instant.parse("2020-07-31T21:59:59Z");

    @Test
    void the_first_half_of_2020_counts_what_the_network_printed() {
        assertThat(sectors(FULL.knownInTheEnd(), HalfYear.CRISIS)).containsExactly(9830L, 13106L, 1240L, 1369L);
        assertThat(all(FULL.knownInTheEnd(), HalfYear.CRISIS)).isEqualTo(25_545);
    }

    @Test
    void the_small_one_is_a_tenth() {
        assertThat(sectors(SMALL.knownInTheEnd(), HalfYear.CRISIS)).containsExactly(983L, 1311L, 124L, 137L);
        assertThat(all(SMALL.knownInTheEnd(), HalfYear.CRISIS)).isEqualTo(2555);
    }

    @Test
    void the_year_before_was_calmer() {
        assertThat(sectors(FULL.knownInTheEnd(), HalfYear.CALM)).containsExactly(3900L, 5300L, 510L, 560L);
        assertThat(sectors(SMALL.knownInTheEnd(), HalfYear.CALM)).containsExactly(390L, 530L, 51L, 56L);
    }

    @Test
    void every_centre_has_requests_of_each_sector_and_their_sum_is_the_figure() {
        for (var plan : List.of(FULL, SMALL)) {
            var figures = plan.knownInTheEnd();
            var sum = 0L;
            for (var centre : Centre.network()) {
                for (var sector : Sector.values()) {
                    var count = received(figures, HalfYear.CRISIS, is(centre).and(is(sector)));
                    assertThat(count).as("%s %s", centre, sector).isPositive();
                    sum += count;
                }
            }
            assertThat(sum).isEqualTo(all(figures, HalfYear.CRISIS));
        }
    }

    @Test
    void signalements_count_what_the_network_printed_too() {
        assertThat(signalements(FULL, HalfYear.CRISIS)).containsExactly(566L, 1901L, 3L, 0L);
        assertThat(signalements(FULL, HalfYear.CALM)).containsExactly(392L, 548L, 1L, 0L);
        assertThat(signalements(SMALL, HalfYear.CRISIS)).containsExactly(57L, 190L, 0L, 0L);
        assertThat(signalements(TINY, HalfYear.CRISIS)).containsExactly(6L, 19L, 0L, 0L);
    }

    @Test
    void hospitals_notify_in_e_sin_and_homes_on_the_portal_or_otherwise() {
        var bySector = received(FULL)
                .filter(c -> c.framework() == null || c.framework() == Framework.REGIONAL)
                .collect(groupingBy(ReceiveSignalement::origin, counting()));
        assertThat(bySector.keySet()).containsExactlyInAnyOrder(SignalementOrigin.values());
        assertThat(received(FULL).filter(c -> c.origin() != SignalementOrigin.OTHER))
                .allMatch(c -> c.externalNumber() != null);
        assertThat(received(FULL).flatMap(c -> c.criteria().stream()).map(Criterion::scheme))
                .contains("2001", "2017");
        assertThat(received(FULL).filter(c -> c.fromRequest() != null)).hasSizeGreaterThan(20);
        assertThat(received(FULL).filter(c -> c.microorganism() != null)).hasSizeGreaterThan(200);
    }

    @Test
    void every_way_that_a_signalement_can_go_is_gone_and_some_are_still_followed() {
        for (var command : List.of(
                AcknowledgeSignalement.class,
                AssignSignalement.class,
                AssessSignalement.class,
                RequestInformation.class,
                RemindOfInformation.class,
                ReceiveInformation.class,
                CountCases.class,
                TakeMeasure.class,
                GiveFeedback.class,
                CloseSignalement.class,
                ReopenSignalement.class,
                CorrectSignalement.class,
                WithdrawSignalement.class,
                NoteOnSignalement.class)) {
            assertThat(SMALL.acts().stream().filter(act -> command.isInstance(act.command())))
                    .as(command.getSimpleName())
                    .isNotEmpty();
        }
        assertThat(FULL.knownInTheEnd().followed()).isBetween(40L, 400L);
        assertThat(FULL.knownAt(END_OF_JUNE).signalements(HalfYear.CRISIS.from(), HalfYear.CRISIS.to(), _ -> true))
                .isNotEqualTo(566 + 1901 + 3);
        assertThat(FULL.acts().stream()
                        .filter(act -> act.command() instanceof CorrectSignalement
                                && act.at().isAfter(END_OF_JUNE)))
                .hasSizeGreaterThan(15);
    }

    @Test
    void every_printed_figure_of_the_other_works_comes_out() {
        var figures = FULL.knownInTheEnd();
        var rows = Bilan.rows().stream().filter(PlanTest::isOfAWork).toList();
        assertThat(rows).hasSize(55);
        for (var row : rows) {
            assertThat(figures.works(row.measure(), row.framework(), row.sector(), row.from(), row.to()))
                    .as("%s", row)
                    .isEqualTo(row.value());
        }
    }

    @Test
    void requests_and_signalements_are_those_of_the_same_print() {
        for (var sector : Sector.values()) {
            assertThat(HalfYear.CRISIS.requests(Size.FULL).get(sector))
                    .isEqualTo(Bilan.of(Measure.SUPPORT_REQUESTS, Framework.REGIONAL, sector));
            assertThat(HalfYear.CRISIS.signalements(Size.FULL).get(sector))
                    .isEqualTo(Bilan.of(Measure.SIGNALEMENTS, Framework.REGIONAL, sector));
        }
    }

    @Test
    void every_centre_has_staff_a_mobile_team_and_no_more_specialists_than_people() {
        var stated = works(FULL, ActivityKind.STAFF)
                .filter(c -> c.told().stated().to().equals(HalfYear.CRISIS.to()))
                .collect(groupingBy(
                        c -> c.told().stated().measure(),
                        Collectors.toMap(
                                EnterActivity::centre, c -> c.told().stated().value())));
        assertThat(stated.get(Measure.EMH_TEAMS)).containsOnlyKeys(Centre.network());
        for (var centre : Centre.network()) {
            assertThat(stated.get(Measure.STAFF_FTE).get(centre))
                    .as("%s", centre)
                    .isGreaterThanOrEqualTo(
                            stated.get(Measure.STAFF_FTE_SPECIALISTS).get(centre));
        }
    }

    @Test
    void crisis_meetings_are_most_frequent_in_march_and_april() {
        var byMonth = works(FULL, ActivityKind.CRISIS)
                .filter(c -> c.doneAt() != null && inTheCrisis(LocalDate.ofInstant(c.doneAt(), Definitions.PARIS)))
                .collect(groupingBy(
                        c -> LocalDate.ofInstant(c.doneAt(), Definitions.PARIS).getMonthValue(), counting()));
        assertThat(byMonth.get(3) + byMonth.get(4)).isGreaterThan(2 * (byMonth.get(1) + byMonth.get(2)));
    }

    @Test
    void at_smaller_sizes_every_other_work_is_a_tenth_or_a_hundredth() {
        for (var row : Bilan.rows().stream().filter(PlanTest::isOfAWork).toList()) {
            assertThat(SMALL.knownInTheEnd().works(row.measure(), row.framework(), row.sector(), row.from(), row.to()))
                    .as("small %s", row)
                    .isEqualTo(Size.SMALL.of(row.value()));
            assertThat(TINY.knownInTheEnd().works(row.measure(), row.framework(), row.sector(), row.from(), row.to()))
                    .as("tiny %s", row)
                    .isEqualTo(Size.TINY.of(row.value()));
        }
    }

    @Test
    void other_works_were_fewer_the_year_before() {
        var figures = FULL.knownInTheEnd();
        for (var row : Bilan.rows().stream().filter(PlanTest::isOfAWork).toList()) {
            var before = figures.works(
                    row.measure(),
                    row.framework(),
                    row.sector(),
                    row.from().withYear(2019),
                    row.to().withYear(2019));
            assertThat(before).as("%s", row).isBetween(row.value() / 3L, (row.value() + 1L) / 2);
        }
    }

    @Test
    void works_are_planned_done_late_put_right_cancelled_and_withdrawn() {
        for (var command : List.of(
                EnterActivity.class,
                CompleteActivity.class,
                CancelActivity.class,
                CorrectActivity.class,
                WithdrawActivity.class,
                NoteOnActivity.class,
                DecideAtMeeting.class,
                FollowUpDecision.class,
                ReviewPublication.class,
                ReplacePublication.class,
                RelayMessage.class)) {
            assertThat(SMALL.acts().stream().filter(act -> command.isInstance(act.command())))
                    .as(command.getSimpleName())
                    .isNotEmpty();
        }
        var planned = FULL.knownInTheEnd().works().values().stream().filter(one -> one.day() == null && !one.counts());
        assertThat(planned).hasSizeBetween(80, 130);
        var then = FULL.knownAt(END_OF_JUNE);
        assertThat(Bilan.rows().stream()
                        .filter(PlanTest::isOfAWork)
                        .filter(row -> then.works(row.measure(), row.framework(), row.sector(), row.from(), row.to())
                                != row.value()))
                .as("figures that July still changed")
                .hasSizeGreaterThan(15);
    }

    @Test
    void exactly_one_message_has_not_been_passed_on_by_two_centres() {
        for (var plan : List.of(FULL, SMALL, TINY)) {
            var messages = plan.acts().stream()
                    .map(Act::command)
                    .filter(it -> it instanceof EnterActivity c && c.told().kind() == ActivityKind.OFFICIAL_MESSAGE)
                    .map(CaseCommand::id)
                    .toList();
            var relays = plan.acts().stream()
                    .map(Act::command)
                    .filter(RelayMessage.class::isInstance)
                    .collect(groupingBy(CaseCommand::id, counting()));
            assertThat(relays.keySet()).containsExactlyInAnyOrderElementsOf(messages);
            assertThat(relays.values()).allMatch(count -> count >= 15);
            assertThat(relays.values().stream().filter(count -> count == 15)).hasSize(1);
        }
    }

    @Test
    void a_committee_has_a_users_representative_and_a_centre_its_strong_and_weak_points() {
        assertThat(works(FULL, ActivityKind.COMMITTEE))
                .isNotEmpty()
                .allMatch(c -> c.told().plannedFor() != null
                        || c.told().attendance().stream()
                                .anyMatch(it -> it.capacity() == Capacity.USERS_REPRESENTATIVE));
        assertThat(works(FULL, ActivityKind.POINTS).map(EnterActivity::centre))
                .hasSize(34)
                .containsAll(Centre.network());
    }

    private static Stream<EnterActivity> works(Plan plan, ActivityKind kind) {
        return plan.acts().stream()
                .map(Act::command)
                .filter(EnterActivity.class::isInstance)
                .map(EnterActivity.class::cast)
                .filter(c -> c.told().kind() == kind);
    }

    private static Optional<String> statedIn(EnterActivity c, Function<Statement, String> part) {
        return Optional.ofNullable(c.told().stated()).map(part);
    }

    private static boolean isOfAWork(Bilan.Row row) {
        return row.measure() != Measure.SUPPORT_REQUESTS && row.measure() != Measure.SIGNALEMENTS;
    }

    /** 60 entered only after June, 12 entered as of July, 30 withdrawn, 6 merged and 3 restored only afterwards. */
    @Test
    void at_the_end_of_june_other_figures_were_known() {
        var then = FULL.knownAt(END_OF_JUNE);
        assertThat(all(then, HalfYear.CRISIS)).isEqualTo(25_545 - 60 - 12 + 30 + 6 - 3);
        var wrong = Stream.of(Sector.values())
                .map(sector -> received(then, HalfYear.CRISIS, is(sector))
                        - received(FULL.knownInTheEnd(), HalfYear.CRISIS, is(sector)));
        assertThat(wrong).containsExactly(-18L, -14L, -4L, -3L);
        assertThat(all(SMALL.knownAt(END_OF_JUNE), HalfYear.CRISIS)).isEqualTo(2555 - 6 - 2 + 3 + 1 - 1);
    }

    @Test
    void something_of_every_kind_is_put_right_only_after_july_whatever_the_size() {
        for (var plan : List.of(FULL, SMALL, TINY)) {
            var afterwards = plan.acts().stream()
                    .filter(act -> act.at().isAfter(END_OF_JULY))
                    .toList();
            for (var command : List.of(
                    OpenSupportRequest.class,
                    AnswerSupportRequest.class,
                    ReclassifySupportRequest.class,
                    CorrectSupportRequest.class,
                    WithdrawSupportRequest.class,
                    MergeSupportRequest.class,
                    UnmergeSupportRequest.class,
                    ReopenSupportRequest.class,
                    ReceiveSignalement.class,
                    CorrectSignalement.class,
                    WithdrawSignalement.class,
                    EnterActivity.class,
                    CorrectActivity.class,
                    WithdrawActivity.class)) {
                assertThat(afterwards.stream().filter(act -> command.isInstance(act.command())))
                        .as(
                                "%s of %d acts",
                                command.getSimpleName(), plan.acts().size())
                        .isNotEmpty();
            }
            assertThat(afterwards)
                    .as("nothing that happened after June")
                    .allMatch(act -> !(act.command() instanceof OpenSupportRequest c)
                            || inTheCrisis(LocalDate.ofInstant(c.receivedAt(), Definitions.PARIS)));
        }
        assertThat(all(FULL.knownAt(END_OF_JULY), HalfYear.CRISIS)).isEqualTo(25_545 - 20 + 11 + 6 - 1 - 3 + 4);
    }

    /** Of each pair as many go one way as the other; the share put right only in July is uneven. */
    @Test
    void wrong_sectors_net_out_in_the_end() {
        var toFrom = new HashMap<Sector, Integer>();
        var wasEnteredAs = entries(FULL).collect(Collectors.toMap(OpenSupportRequest::id, OpenSupportRequest::sector));
        var moves = FULL.acts().stream()
                .filter(act -> act.command() instanceof ReclassifySupportRequest c && c.sector() != null)
                .toList();
        moves.forEach(act -> {
            toFrom.merge(((ReclassifySupportRequest) act.command()).sector(), 1, Integer::sum);
            toFrom.merge(wasEnteredAs.get(act.command().id()), -1, Integer::sum);
        });
        assertThat(toFrom.values()).containsOnly(0);
        assertThat(moves).hasSize(320 + 128);
        assertThat(moves.stream().filter(act -> act.at().isAfter(END_OF_JUNE))).hasSize(45);
    }

    @Test
    void requests_open_at_the_end_of_june_are_closed_afterwards_but_for_a_few() {
        assertThat(FULL.knownAt(END_OF_JUNE).open()).isEqualTo(85 + 14);
        assertThat(FULL.knownInTheEnd().open()).isEqualTo(14);
        assertThat(SMALL.knownAt(END_OF_JUNE).open()).isEqualTo(9 + 2);
        assertThat(SMALL.knownInTheEnd().open()).isEqualTo(2);
    }

    @Test
    void withdrawn_ones_come_on_top() {
        assertThat(FULL.knownInTheEnd().requests().values().stream().filter(one -> !one.counts()))
                .hasSize(130 + 52 + 6);
        assertThat(withdrawnAfterJune(FULL)).isEqualTo(30);
        assertThat(withdrawnAfterJune(SMALL)).isEqualTo(3);
    }

    @Test
    void requests_move_over_the_edges_of_the_half_year_both_ways() {
        var entered = Figures.of(FULL.acts().stream().filter(Act::creates)).requests();
        var inTheEnd = FULL.knownInTheEnd().requests();
        var movedIn = inTheEnd.keySet().stream()
                .filter(id -> inTheCrisis(inTheEnd.get(id).day())
                        && !inTheCrisis(entered.get(id).day()));
        var movedOut = inTheEnd.keySet().stream()
                .filter(id -> !inTheCrisis(inTheEnd.get(id).day())
                        && inTheCrisis(entered.get(id).day()));
        assertThat(movedIn).hasSize(18 + 12);
        assertThat(movedOut).hasSize(8 + 12);
    }

    @Test
    void most_requests_are_answered_when_they_are_entered() {
        var entries = entries(FULL).toList();
        var answered = entries.stream().filter(c -> c.outcome() != null).count();
        assertThat(answered * 100 / entries.size()).isBetween(85L, 95L);
    }

    @Test
    void acts_come_in_time_after_the_register_was_opened_each_with_a_key_of_its_own() {
        assertThat(FULL.acts()).isSortedAccordingTo(Act.IN_TIME);
        assertThat(FULL.acts().getFirst().at()).isAfter(RegisterBook.DEMONSTRATION_BEGINS);
        assertThat(FULL.acts().stream().map(Act::key).distinct()).hasSameSizeAs(FULL.acts());
        assertThat(FULL.acts().getLast().at()).isBefore("2020-12-01T00:00:00Z");
        assertThat(FULL.acts().stream()
                        .filter(act -> !(act.command() instanceof FindingCommand))
                        .toList()
                        .getLast()
                        .at())
                .isBetween("2020-10-01T00:00:00Z", "2020-10-31T00:00:00Z");
        entries(FULL).forEach(c -> assertThat(c.receivedAt()).isBeforeOrEqualTo(c.occurredAt()));
    }

    @Test
    void a_request_is_entered_before_anything_else_happens_to_it() {
        var begun = new java.util.HashSet<UUID>();
        for (var act : FULL.acts()) {
            assertThat(begun.add(act.command().id())).isEqualTo(act.creates());
        }
    }

    @Test
    void the_peak_is_in_spring_and_nights_and_week_ends_are_rare() {
        var byWeek = entries(FULL)
                .map(c -> LocalDate.ofInstant(c.receivedAt(), Definitions.PARIS))
                .filter(PlanTest::inTheCrisis)
                .collect(groupingBy(day -> day.getDayOfYear() / 7, counting()));
        var busiest = byWeek.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        assertThat(busiest).isBetween(11, 15);
        assertThat(byWeek.get(12)).isGreaterThan(5 * byWeek.get(2));
    }

    /** The digest changes with the plan; a demonstration that was interrupted before cannot be resumed after. */
    @Test
    void the_same_plan_comes_out_every_time_and_on_every_machine() throws Exception {
        assertThat(Plan.of(Size.SMALL).equals(SMALL)).isTrue();
        var digest = MessageDigest.getInstance("SHA-256");
        SMALL.acts()
                .forEach(act -> digest.update((act.key() + " " + act.at() + " " + act.by() + " " + act.content())
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo("c0f7cfb294a87a2c");
    }

    @Test
    void finess_numbers_have_a_valid_check_digit_and_a_department_of_the_centre() {
        entries(FULL)
                .filter(c -> c.facility() != null && c.facility().finess() != null)
                .forEach(c -> {
                    assertThat(luhn(c.facility().finess()))
                            .as(c.facility().finess())
                            .isZero();
                    assertThat(Area.of(c.centre()).departments())
                            .contains(c.facility().department());
                });
        assertThat(entries(FULL).filter(c -> c.subSector() == SubSector.USAGER)).allMatch(c -> c.facility() == null);
        assertThat(entries(SMALL)
                        .map(OpenSupportRequest::facility)
                        .filter(Objects::nonNull)
                        .map(Facility::department))
                .contains("976", "2A");
    }

    @Test
    void what_is_sealed_occurs_in_no_clear_field() {
        var ofFacilities = entries(SMALL)
                .map(OpenSupportRequest::facility)
                .filter(Objects::nonNull)
                .flatMap(one -> Stream.of(one.finess(), one.name(), one.city()))
                .filter(Objects::nonNull);
        var ofWorks = SMALL.acts().stream()
                .map(Act::command)
                .filter(EnterActivity.class::isInstance)
                .map(EnterActivity.class::cast)
                .flatMap(c -> Stream.of(
                        Optional.ofNullable(c.told().team()),
                        statedIn(c, Statement::source),
                        statedIn(c, Statement::indicator)))
                .flatMap(Optional::stream);
        var clear = Stream.concat(ofFacilities, ofWorks).distinct().collect(Collectors.joining("\n"));
        var logins = Staff.all().stream().map(Staff.Person::login).collect(Collectors.joining("\n"));
        var sealed = SealedStrings.of(SMALL).distinct().toList();
        assertThat(sealed).hasSizeGreaterThan(5_000).noneMatch(clear::contains).noneMatch(logins::contains);
        assertThat(entries(SMALL).map(c -> c.requester().name().split(" ")[1]).distinct())
                .noneMatch(clear::contains)
                .noneMatch(logins::contains);
    }

    private static Stream<OpenSupportRequest> entries(Plan plan) {
        return plan.acts().stream()
                .map(Act::command)
                .filter(OpenSupportRequest.class::isInstance)
                .map(OpenSupportRequest.class::cast);
    }

    private static long withdrawnAfterJune(Plan plan) {
        return plan.acts().stream()
                .filter(act -> act.command() instanceof WithdrawSupportRequest
                        && !act.at().isBefore(END_OF_JUNE))
                .count();
    }

    private static Stream<ReceiveSignalement> received(Plan plan) {
        return plan.acts().stream()
                .map(Act::command)
                .filter(ReceiveSignalement.class::isInstance)
                .map(ReceiveSignalement.class::cast);
    }

    private static List<Long> signalements(Plan plan, HalfYear half) {
        return Arrays.stream(Sector.values())
                .map(sector -> plan.knownInTheEnd().signalements(half.from(), half.to(), is(sector)))
                .toList();
    }

    private static List<Long> sectors(Figures figures, HalfYear half) {
        return Arrays.stream(Sector.values())
                .map(sector -> received(figures, half, is(sector)))
                .toList();
    }

    private static long all(Figures figures, HalfYear half) {
        return received(figures, half, _ -> true);
    }

    private static long received(Figures figures, HalfYear half, Predicate<Standing> which) {
        return figures.received(half.from(), half.to(), which);
    }

    private static Predicate<Standing> is(Sector sector) {
        return one -> one.sector() == sector;
    }

    private static Predicate<Standing> is(Centre centre) {
        return one -> one.centre() == centre;
    }

    private static boolean inTheCrisis(LocalDate day) {
        return !day.isBefore(HalfYear.CRISIS.from()) && !day.isAfter(HalfYear.CRISIS.to());
    }

    private static int luhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var sign = number.charAt(number.length() - 1 - i);
            var digit = Character.isDigit(sign) ? sign - '0' : sign - 'A' + 1;
            var weighed = i % 2 == 1 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10;
    }
}
