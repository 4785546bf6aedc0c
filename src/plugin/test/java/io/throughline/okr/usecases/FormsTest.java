package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardRowView;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CheckInView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objectives and key results as they are written and checked in. The day is 12 August 2027. */
class FormsTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int year;
    private int unit;
    private int objective;

    @BeforeEach
    void open() {
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        unit = desk.unit("Payments", 0, "lea");
        objective = desk.as("lea").objective(unit, year, "Trust");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void milestones_are_checked_in_by_number_and_weighed_anew_when_they_change() {
        int id = made(measured("milestones", step("Design", 1), step("Build", 2), step("Ship", 1)));

        CheckInView checkIn = reached(id, 1, 2);

        assertThat(checkIn.milestones()).containsExactly(1, 2);
        assertThat(checkIn.value()).isEqualTo(0.75);
        assertThat(desk.progress(id)).isEqualTo(0.75);
        edit(id, keyResult(measured("milestones", step("Design", 1), step("Build", 1), step("Ship", 6)), "We forgot"));
        assertThat(desk.progress(id)).isEqualTo(0.25);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.25);
        assertThat(desk.the(ListCheckIns.class).list(id, Page.Wanted.FIRST).items())
                .singleElement()
                .extracting(CheckInView::value)
                .isEqualTo(0.75);
    }

    @Test
    void no_milestone_is_a_measurement_too() {
        int id = made(measured("milestones", step("Design", -1), step("Build", -1)));

        reached(id);

        assertThat(desk.the(ViewKeyResult.class).view(id))
                .extracting(KeyResultView::measured, KeyResultView::progress)
                .containsExactly(true, 0.0);
    }

    @Test
    void a_check_in_says_what_its_measure_asks_for() {
        int milestones = made(measured("milestones", step("Design", -1), step("Build", -1)));
        int yesNo = made(measured("yes-no"));
        int stairs = made(measured("commit-target-stretch", step("Some", -1), step("All", -1), step("More", -1)));
        int number = made(MeasureDraft.number("number-up", 0, 10, 0, ""));

        assertThat(fields(() -> reached(milestones, 3))).containsExactly("milestones");
        assertThat(fields(() -> reached(milestones, 0))).containsExactly("milestones");
        assertThat(fields(() -> desk.checkIn(milestones, 0.5, 7))).containsExactly("value");
        assertThat(fields(() -> reached(number, 1))).contains("milestones");
        assertThat(fields(() -> desk.checkIn(yesNo, 0.5, 7))).containsExactly("value");
        assertThat(fields(() -> desk.checkIn(yesNo, 2, 7))).containsExactly("value");
        assertThat(fields(() -> desk.checkIn(stairs, 4, 7))).containsExactly("value");
        assertThat(fields(() -> desk.checkIn(stairs, 1.5, 7))).containsExactly("value");
    }

    @Test
    void every_kind_of_measure_makes_progress_of_its_check_ins() {
        assertThat(checkedIn(measured("yes-no"), 1)).isEqualTo(1);
        assertThat(checkedIn(measured("commit-target-stretch", step("Some", -1), step("All", -1), step("More", -1)), 2))
                .isEqualTo(0.7);
        assertThat(checkedIn(measured("establish-baseline"), 417)).isEqualTo(1);
        assertThat(checkedIn(MeasureDraft.number("keep-above", 90, 99, 0, "%"), 94.5))
                .isEqualTo(0.5);
        assertThat(checkedIn(MeasureDraft.number("keep-below", 10, 2, 0, ""), 1))
                .isEqualTo(1);
        assertThat(checkedIn(range(3, 5), 5.5)).isZero();
        assertThat(checkedIn(range(3, 5), 4)).isEqualTo(1);
    }

    @Test
    void a_check_in_from_before_the_measure_was_changed_counts_only_if_the_new_one_takes_it() {
        int id = made(MeasureDraft.number("number-up", 0, 100, 0, "%"));
        desk.checkIn(id, 42, 7);

        edit(id, keyResult(measured("yes-no"), "It is there or it is not"));
        assertThat(desk.the(ViewKeyResult.class).view(id))
                .extracting(KeyResultView::measured, KeyResultView::progress)
                .containsExactly(false, -1.0);
        edit(id, keyResult(measured("milestones", step("Design", -1)), "Step by step"));
        assertThat(desk.progress(id)).isEqualTo(-1);
        edit(id, keyResult(MeasureDraft.number("number-up", 0, 84, 0, "%"), "Back to numbers"));
        assertThat(desk.progress(id)).isEqualTo(0.5);
    }

    @Test
    void what_is_kept_is_on_track_and_only_done_when_its_time_is_over() {
        int id = made(MeasureDraft.number("keep-below", 10, 2, 0, ""));
        desk.checkIn(id, 1, 7);

        assertThat(desk.the(ViewKeyResult.class).view(id))
                .extracting(KeyResultView::health, KeyResultView::expected)
                .containsExactly("on-track", 1.0);
        desk.itIs("2028-01-01T09:00:00Z");
        assertThat(desk.the(ViewKeyResult.class).view(id).health()).isEqualTo("done");
        desk.itIs("2027-08-12T09:00:00Z");
        desk.checkIn(id, 6, 7);
        assertThat(desk.the(ViewKeyResult.class).view(id).health()).isEqualTo("off-track");
    }

    @Test
    void checkpoints_say_what_is_expected_by_now() {
        MeasureDraft late = new MeasureDraft(
                "number-up", 0, 100, 0, 0, "", List.of(new MeasureDraft.Checkpoint("2027-08-12", 10)), List.of());
        int id = made(late);
        desk.checkIn(id, 10, 7);

        assertThat(desk.the(ViewKeyResult.class).view(id))
                .extracting(KeyResultView::health, KeyResultView::expected)
                .containsExactly("on-track", 0.1);
        assertThat(rows().get(1).expected()).isEqualTo(0.1);
        assertThat(desk.the(ExplainProgress.class).ofKeyResult(id).expected()).isEqualTo(0.1);
    }

    @Test
    void what_has_its_own_days_is_measured_against_them() {
        int id = desk.the(CreateKeyResult.class)
                .create(keyResult(
                        MeasureDraft.number("number-up", 0, 10, 0, ""),
                        new FrameDraft("2027-08-03", "2027-08-22", 0, List.of()),
                        ""))
                .id();

        assertThat(desk.the(ViewKeyResult.class).view(id).expected()).isEqualTo(0.5);
        assertThat(rows()).extracting(BoardRowView::due).containsExactly("", "2027-08-22");
    }

    @Test
    void another_target_of_something_active_needs_a_reason_of_its_own() {
        int id = made(MeasureDraft.number("number-up", 0, 10, 0, ""));
        MeasureDraft twice = MeasureDraft.number("number-up", 0, 20, 0, "");
        MeasureDraft thrice = MeasureDraft.number("number-up", 0, 30, 0, "");

        assertThat(fields(() -> edit(id, keyResult(twice, "")))).containsExactly("targetReason");
        edit(id, keyResult(twice, "We met it in March"));
        assertThat(fields(() -> edit(id, keyResult(thrice, "We met it in March"))))
                .containsExactly("targetReason");
        edit(id, keyResult(twice, "We met it in March"));
        assertThat(edit(id, keyResult(thrice, "And again in June")).targetReason())
                .isEqualTo("And again in June");
    }

    @Test
    void while_it_is_a_draft_targets_change_without_a_reason() {
        int planned = desk.as("admin")
                .the(CreateCycle.class)
                .create(new CycleDraft("2028", "year", "2028-01-01", "2028-12-31", 0), "planned")
                .id();
        objective = desk.as("lea").objective(unit, planned, "Trust");
        int id = made(MeasureDraft.number("number-up", 0, 10, 0, ""));

        assertThat(edit(id, keyResult(MeasureDraft.number("number-up", 0, 20, 0, ""), ""))
                        .target())
                .isEqualTo(20);
    }

    @Test
    void key_results_keep_their_days_within_those_of_their_objective() {
        write(objective, new FrameDraft("2027-02-01", "2027-10-31", 0, List.of()));
        FrameDraft outside = new FrameDraft("2027-01-31", "2027-11-01", 0, List.of());

        assertThat(fields(() -> desk.the(CreateKeyResult.class)
                        .create(keyResult(MeasureDraft.number("number-up", 0, 1, 0, ""), outside, ""))))
                .containsExactly("starts", "due");
        int id = desk.the(CreateKeyResult.class)
                .create(keyResult(
                        MeasureDraft.number("number-up", 0, 1, 0, ""),
                        new FrameDraft("", "2027-10-31", 0, List.of()),
                        ""))
                .id();
        Refused narrower = refused(() -> write(objective, new FrameDraft("", "2027-09-30", 0, List.of())));
        assertThat(narrower.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("due");
            assertThat(fault.arguments())
                    .containsExactly(desk.the(ViewKeyResult.class).view(id).key());
        });
        assertThat(fields(() -> write(objective, new FrameDraft("2026-12-31", "2028-01-01", 0, List.of()))))
                .containsExactly("starts", "due");
    }

    @Test
    void an_objective_keeps_days_for_the_key_results_that_may_come_back_from_the_trash() {
        int id = desk.the(CreateKeyResult.class)
                .create(keyResult(
                        MeasureDraft.number("number-up", 0, 1, 0, ""),
                        new FrameDraft("", "2027-10-31", 0, List.of()),
                        ""))
                .id();
        desk.the(TrashKeyResult.class).trash(id);

        assertThat(fields(() -> write(objective, new FrameDraft("", "2027-09-30", 0, List.of()))))
                .containsExactly("due");
    }

    @Test
    void who_may_see_something_confidential_is_named_by_people_who_exist() {
        ObjectiveDraft named = objective(FrameDraft.NONE, new ObjectiveDraft.Seen(true, List.of("otto", "mei", "mei")));
        ObjectiveDraft unknown = objective(FrameDraft.NONE, new ObjectiveDraft.Seen(true, List.of("nobody")));
        ObjectiveDraft open = objective(FrameDraft.NONE, new ObjectiveDraft.Seen(false, List.of("mei")));

        assertThat(fields(() -> desk.the(CreateObjective.class).create(unknown)))
                .containsExactly("people");
        assertThat(fields(() -> desk.the(CreateObjective.class).create(open))).containsExactly("people");
        ObjectiveView made = desk.the(CreateObjective.class).create(named);
        assertThat(made.confidential()).isTrue();
        assertThat(made.people()).extracting(PersonView::key).containsExactly("mei", "otto");
    }

    @Test
    void a_board_shows_by_what_things_are_sorted_and_measured() {
        write(objective, new FrameDraft("", "2027-10-31", 4, List.of("q3", "支付")));
        desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        objective,
                        "Stay fast",
                        "",
                        "check-in",
                        0,
                        range(3, 5),
                        1,
                        "aspirational",
                        6,
                        new FrameDraft("", "", 2, List.of("latency")),
                        KeyResultDraft.Texts.NONE));

        List<BoardRowView> rows = rows();

        assertThat(rows.get(0))
                .extracting(BoardRowView::measure, BoardRowView::theme, BoardRowView::labels, BoardRowView::due)
                .containsExactly("", 4, List.of("q3", "支付"), "2027-10-31");
        assertThat(rows.get(1))
                .extracting(
                        BoardRowView::measure,
                        BoardRowView::target,
                        BoardRowView::upper,
                        BoardRowView::ambition,
                        BoardRowView::theme,
                        BoardRowView::labels,
                        BoardRowView::grade,
                        BoardRowView::handSet)
                .containsExactly("keep-within", 3.0, 5.0, "aspirational", 2, List.of("latency"), -1.0, false);
    }

    @Test
    void every_wrong_field_of_a_form_is_said_at_once() {
        ObjectiveDraft objectiveDraft = new ObjectiveDraft(
                77,
                88,
                " \n ",
                "nobody",
                "maybe",
                -1,
                99,
                0,
                new FrameDraft("soon", "later", -1, List.of("two words")),
                new ObjectiveDraft.Seen(false, List.of("nobody")),
                new ObjectiveDraft.Texts("x".repeat(20_001), "\u0000"));
        KeyResultDraft keyResultDraft = new KeyResultDraft(
                objective,
                "x".repeat(256),
                "nobody",
                "check-in",
                0,
                new MeasureDraft(
                        "yes-no",
                        0,
                        1,
                        2,
                        1,
                        "ms",
                        List.of(new MeasureDraft.Checkpoint("2028-01-01", 1)),
                        List.of(step("One", -1))),
                1e9,
                "maybe",
                11,
                new FrameDraft("2027-05-01", "2027-04-30", 0, List.of()),
                new KeyResultDraft.Texts("\ud800", "", "", ""));

        assertThat(fields(() -> desk.the(CreateObjective.class).create(objectiveDraft)))
                .containsExactlyInAnyOrder(
                        "orgUnit",
                        "cycle",
                        "title",
                        "owner",
                        "ambition",
                        "weight",
                        "parentKeyResult",
                        "starts",
                        "due",
                        "theme",
                        "labels",
                        "people",
                        "why",
                        "postMortem");
        assertThat(fields(() -> desk.the(CreateKeyResult.class).create(keyResultDraft)))
                .containsExactlyInAnyOrder(
                        "title",
                        "owner",
                        "target",
                        "upper",
                        "decimals",
                        "unit",
                        "checkpoints",
                        "checkpoints[0].day",
                        "steps",
                        "weight",
                        "ambition",
                        "startConfidence",
                        "due",
                        "evidence");
    }

    private double checkedIn(MeasureDraft measure, double value) {
        int id = made(measure);
        desk.checkIn(id, value, 7);
        return desk.progress(id);
    }

    private CheckInView reached(int keyResult, Integer... milestones) {
        return desk.the(RecordCheckIn.class)
                .record(keyResult, new RecordCheckIn.Draft(0, false, Optional.of(Set.of(milestones)), 7, "", ""));
    }

    private int made(MeasureDraft measure) {
        return desk.the(CreateKeyResult.class).create(keyResult(measure, "")).id();
    }

    private KeyResultView edit(int id, KeyResultDraft draft) {
        long version = desk.the(ViewKeyResult.class).view(id).version();
        return desk.the(EditKeyResult.class).edit(id, version, draft);
    }

    private KeyResultDraft keyResult(MeasureDraft measure, String reason) {
        return keyResult(measure, FrameDraft.NONE, reason);
    }

    private KeyResultDraft keyResult(MeasureDraft measure, FrameDraft frame, String reason) {
        return new KeyResultDraft(
                objective,
                "Raise it",
                "",
                "check-in",
                0,
                measure,
                1,
                "",
                -1,
                frame,
                new KeyResultDraft.Texts("", "", reason, ""));
    }

    private ObjectiveView write(int id, FrameDraft frame) {
        long version = desk.the(ViewObjective.class).view(id).version();
        return desk.the(EditObjective.class).edit(id, version, objective(frame, ObjectiveDraft.Seen.OPEN));
    }

    private ObjectiveDraft objective(FrameDraft frame, ObjectiveDraft.Seen seen) {
        return new ObjectiveDraft(unit, year, "Trust", "", "", 1, 0, 0, frame, seen, new ObjectiveDraft.Texts("", ""));
    }

    private static MeasureDraft measured(String kind, MeasureDraft.Step... steps) {
        return new MeasureDraft(kind, 0, 0, 0, 0, "", List.of(), List.of(steps));
    }

    private static MeasureDraft range(double lower, double upper) {
        return new MeasureDraft("keep-within", 0, lower, upper, 0, "", List.of(), List.of());
    }

    private static MeasureDraft.Step step(String title, double weight) {
        return new MeasureDraft.Step(title, weight);
    }

    private List<BoardRowView> rows() {
        Reading<BoardView> reading = desk.the(ViewBoard.class).read(new BoardQuery("Payments", "2027"));
        return ((Reading.Shown<BoardView>) reading).value().rows();
    }

    private static List<String> fields(ThrowingCallable doing) {
        return refused(doing).faults().stream().map(Refused.Fault::field).toList();
    }

    private static Refused refused(ThrowingCallable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing);
        assertThat(refused).as("it should be refused").isNotNull();
        return refused;
    }
}
