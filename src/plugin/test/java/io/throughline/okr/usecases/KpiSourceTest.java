package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.progress.ExplainProgress;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.ExplanationView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Key results that take their values from a KPI. */
class KpiSourceTest {
    private static final int VALUES = 12;

    /** Statements to take a scope. */
    private static final int EACH_SCOPE = 1;

    private Desk desk;
    private int unit;
    private int year;

    private void company(Store store) {
        desk = new Desk(store);
        unit = desk.unit("Payments", 0, "lea");
        year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
    }

    @OnEveryDatabase
    void a_value_moves_every_key_result_that_takes_it_with_its_objective_in_the_same_write(Store store) {
        company(store);
        int half = desk.cycle("H1", "2027-01-01", "2027-06-30", year);
        int kpi = kpi("Payments that succeed");
        int objective = desk.objective(unit, year, "Merchants trust us");
        int taking = taking(objective, kpi);
        int before = taking(desk.objective(unit, half, "They do already"), kpi);
        int other = taking(objective, kpi("Something else"));
        assertThat(desk.progress(taking)).isEqualTo(-1);
        long revision = revision(store, year);

        record(kpi, 95, "2027-08-01");
        record(kpi, 91, "2027-06-30");

        assertThat(desk.progress(taking)).isEqualTo(0.5);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.5);
        assertThat(desk.progress(before)).as("by the last day of its cycle").isEqualTo(0.1);
        assertThat(desk.progress(other)).isEqualTo(-1);
        List<Change> changes = store.port(ChangeLog.class).after(Scope.cycle(year), revision, 100);
        assertThat(changes).extracting(Change::revision).containsOnly(revision + 1);
        assertThat(changes).extracting(Change::element).containsExactly(Element.KEY_RESULT, Element.OBJECTIVE);
        ExplanationView explained = desk.the(ExplainProgress.class).ofKeyResult(taking);
        assertThat(explained.rule()).isEqualTo("okr.rule.kpi");
        assertThat(explained.inputs()).singleElement().satisfies(input -> assertThat(input.gives())
                .isEqualTo(0.5));
    }

    @OnEveryDatabase
    void whoever_begins_to_take_a_kpi_stands_where_it_stands(Store store) {
        company(store);
        int kpi = kpi("Payments that succeed");
        record(kpi, 93, "");
        int objective = desk.objective(unit, year, "Merchants trust us");
        int keyResult = desk.keyResult(objective, "Raise the rate", 90, 100, 1);
        desk.checkIn(keyResult, 99, 5);

        assertThat(desk.progress(taking(objective, kpi))).isEqualTo(0.3);
        desk.the(EditKeyResult.class).edit(keyResult, 1, draft(objective, kpi, "number-up", 100));
        assertThat(desk.progress(keyResult)).isEqualTo(0.3);

        refused(Refused.Reason.INVALID, "value", () -> desk.checkIn(keyResult, 99, 5));
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(0, false, 8, "Going well", ""));
        assertThat(desk.progress(keyResult)).isEqualTo(0.3);
        assertThat(desk.the(ViewKeyResult.class).view(keyResult).confidence()).isEqualTo(8);
    }

    @OnEveryDatabase
    void a_cycle_that_is_left_open_takes_no_value_of_a_later_day(Store store) {
        company(store);
        int before = desk.cycle("2026", "2026-01-01", "2026-12-31", 0);
        int kpi = kpi("Payments that succeed");
        int keyResult = taking(desk.objective(unit, before, "Merchants trusted us"), kpi);
        record(kpi, 95, "2026-12-01");
        long revision = revision(store, before);

        record(kpi, 99, "2027-01-01");

        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
        assertThat(revision(store, before)).as("nothing moved there").isEqualTo(revision);
    }

    @OnEveryDatabase
    void a_closed_cycle_keeps_what_it_had_until_it_is_opened_again(Store store) {
        company(store);
        int kpi = kpi("Payments that succeed");
        int keyResult = taking(desk.objective(unit, year, "Merchants trust us"), kpi);
        record(kpi, 95, "");
        desk.the(ChangeCycleState.class).change(year, new StateDraft("closed", ""));

        record(kpi, 99, "");

        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
        desk.the(ChangeCycleState.class).change(year, new StateDraft("open", "Closed too early"));
        assertThat(desk.progress(keyResult)).isEqualTo(0.9);
    }

    @OnEveryDatabase
    void a_cycle_with_another_last_day_takes_the_last_value_up_to_that(Store store) {
        company(store);
        int half = desk.cycle("H1", "2027-01-01", "2027-06-30", year);
        int kpi = kpi("Payments that succeed");
        int objective = desk.objective(unit, half, "Merchants trust us");
        int keyResult = taking(objective, kpi);
        record(kpi, 91, "2027-06-30");
        record(kpi, 95, "2027-07-15");
        assertThat(desk.progress(keyResult)).isEqualTo(0.1);

        until(half, 1, "2027-07-31");

        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.5);
        until(half, 2, "2027-06-30");
        assertThat(desk.progress(keyResult)).isEqualTo(0.1);
    }

    private void until(int cycle, long version, String ends) {
        desk.the(EditCycle.class).edit(cycle, version, new CycleDraft("H1", "custom", "2027-01-01", ends, year));
    }

    @OnEveryDatabase
    void what_goes_to_another_cycle_takes_the_last_value_up_to_the_last_day_of_that(Store store) {
        company(store);
        int half = desk.cycle("H1", "2027-01-01", "2027-06-30", year);
        int kpi = kpi("Payments that succeed");
        int objective = desk.objective(unit, half, "Merchants trust us");
        int keyResult = taking(objective, kpi);
        record(kpi, 91, "2027-06-30");
        record(kpi, 95, "2027-07-15");

        desk.the(MoveObjective.class).move(objective, new MoveObjective.Draft(0, year, false, 0, 0, false));

        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
    }

    /** Storing what moved takes a statement each; nothing else may. */
    @OnEveryDatabase
    void a_value_and_a_reopened_cycle_read_the_check_ins_of_many_in_as_many_statements_as_of_a_few(Store store) {
        company(store);
        Used few = used(3, "2026");
        Used many = used(9, "2025");

        // What was written before is read again first: let it be the same before each.
        int unused = kpi("Nobody takes it");
        record(unused, 1, "");
        long ofFew = statements(store, () -> record(few.kpi(), 95, "2026-03-01"));
        record(unused, 2, "");
        long ofMany = statements(store, () -> record(many.kpi(), 95, "2025-03-01"));
        assertThat(ofMany).as("one to store each").isEqualTo(ofFew + 6);
        record(unused, 3, "");
        long reopeningFew = statements(store, () -> reopen(few.cycle()));
        record(unused, 4, "");
        assertThat(statements(store, () -> reopen(many.cycle())))
                .as("nothing moved")
                .isEqualTo(reopeningFew);
    }

    /** Of each cycle its scope is taken and let go; nothing of its key results is read by itself. */
    @OnEveryDatabase
    void a_value_reads_key_results_of_many_cycles_in_as_many_statements_as_of_one(Store store) {
        company(store);
        int one = inCycles(1);
        int many = inCycles(5);
        int unused = kpi("Nobody takes it");
        record(one, 95, "2027-03-01");
        record(many, 95, "2027-03-01");

        // Of a day before: it moves nothing, so that nothing is stored but the value.
        record(unused, 1, "");
        long ofOne = statements(store, () -> record(one, 91, "2027-02-01"));
        record(unused, 2, "");
        long ofMany = statements(store, () -> record(many, 91, "2027-02-01"));

        assertThat(ofMany - ofOne).as("a cycle more takes").isEqualTo(4 * EACH_SCOPE);
    }

    /** A KPI that four key results take in each of some cycles. */
    private int inCycles(int cycles) {
        int kpi = kpi("In " + cycles);
        for (int i = 1; i <= cycles; i++) {
            String name = "No. " + i + " of " + cycles;
            int objective = desk.objective(unit, desk.cycle(name, "2027-01-01", "2027-12-31", year), name);
            for (int j = 0; j < 4; j++) {
                int keyResult = taking(objective, kpi);
                desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(0, false, 8, "", ""));
            }
        }
        return kpi;
    }

    private record Used(int kpi, int cycle) {}

    /** A KPI and a cycle in which as many key results take it, each with a check-in. */
    private Used used(int users, String name) {
        int cycle = desk.cycle(name, name + "-01-01", name + "-12-31", 0);
        int kpi = kpi("KPI of " + name);
        int objective = desk.objective(unit, cycle, "Merchants trust us in " + name);
        for (int i = 0; i < users; i++) {
            int keyResult = taking(objective, kpi);
            desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(0, false, 8, "", ""));
        }
        return new Used(kpi, cycle);
    }

    private void reopen(int cycle) {
        desk.the(ChangeCycleState.class).change(cycle, new StateDraft("closed", ""));
        desk.the(ChangeCycleState.class).change(cycle, new StateDraft("open", "Closed too early"));
    }

    private static long statements(Store store, Runnable work) {
        long before = store.statements();
        work.run();
        return store.statements() - before;
    }

    @OnEveryDatabase
    void what_comes_out_of_the_trash_stands_where_its_kpi_does(Store store) {
        company(store);
        int kpi = kpi("Payments that succeed");
        int keyResult = taking(desk.objective(unit, year, "Merchants trust us"), kpi);
        desk.the(TrashKeyResult.class).trash(keyResult);

        record(kpi, 95, "");

        desk.the(TrashKeyResult.class).restore(keyResult);
        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
    }

    @OnEveryDatabase
    void a_cycle_that_is_opened_again_brings_up_to_date_what_lies_in_its_trash(Store store) {
        company(store);
        int kpi = kpi("Payments that succeed");
        int objective = desk.objective(unit, year, "Merchants trust us");
        int keyResult = taking(objective, kpi);
        desk.the(TrashObjective.class).trash(objective);
        desk.the(ChangeCycleState.class).change(year, new StateDraft("closed", ""));
        record(kpi, 95, "");

        desk.the(ChangeCycleState.class).change(year, new StateDraft("open", "Closed too early"));

        desk.the(TrashObjective.class).restore(objective);
        assertThat(desk.progress(keyResult)).isEqualTo(0.5);
        assertThat(desk.progressOfObjective(objective)).isEqualTo(0.5);
    }

    @OnEveryDatabase
    void what_cannot_be_taken_is_refused(Store store) {
        company(store);
        int objective = desk.objective(unit, year, "Merchants trust us");
        int secret = desk.unit("Secret", 0, "members", List.of("otto"), List.of());
        int hidden = desk.the(CreateKpi.class)
                .create(kpiDraft(secret, "Hush", false))
                .id();
        int kpi = kpi("Payments that succeed");
        int retired = kpi("Long gone");
        desk.the(EditKpi.class).edit(retired, 1, kpiDraft(unit, "Long gone", true));
        desk.as("lea");

        refused(Refused.Reason.INVALID, "kpi", () -> create(draft(objective, hidden, "number-up", 100)));
        refused(Refused.Reason.INVALID, "kpi", () -> create(draft(objective, 999, "number-up", 100)));
        refused(Refused.Reason.INVALID, "kpi", () -> create(draft(objective, 0, "number-up", 100)));
        refused(Refused.Reason.INVALID, "kpi", () -> create(draft(objective, retired, "number-up", 100)));
        refused(Refused.Reason.INVALID, "measure", () -> create(draft(objective, kpi, "yes-no", 0)));
    }

    /** Without the shared scope, or without the second look, one of them would now and then stand at an old value. */
    @OnEveryDatabase
    void no_value_is_recorded_past_a_key_result_that_begins_to_take_it(Store store) throws Exception {
        company(store);
        int kpi = kpi("Payments that succeed");
        List<Integer> objectives = new ArrayList<>();
        for (int i = 1; i <= VALUES; i++) {
            objectives.add(desk.objective(unit, desk.cycle("No. " + i, "2027-01-01", "2027-12-31", year), "At once"));
        }
        List<Integer> taking = atOnce(
                () -> {
                    Desk recorder = new Desk(store);
                    for (int i = 1; i <= VALUES; i++) {
                        recorder.the(RecordKpiValue.class)
                                .record(kpi, new RecordKpiValue.Draft(90 + i / 2.0, true, "", ""));
                    }
                },
                () -> {
                    Desk writer = new Desk(store);
                    List<Integer> made = new ArrayList<>();
                    for (int objective : objectives) {
                        made.add(writer.the(CreateKeyResult.class)
                                .create(draft(objective, kpi, "number-up", 100))
                                .id());
                    }
                    return made;
                });

        assertThat(taking).hasSize(VALUES).allSatisfy(id -> assertThat(desk.progress(id))
                .isEqualTo(VALUES / 2.0 / 10));
    }

    private static List<Integer> atOnce(Runnable one, Callable<List<Integer>> other)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch ready = new CountDownLatch(2);
            Future<?> first = both.submit(() -> {
                meet(ready);
                one.run();
            });
            Future<List<Integer>> second = both.submit(() -> {
                meet(ready);
                return other.call();
            });
            first.get(60, TimeUnit.SECONDS);
            return second.get(60, TimeUnit.SECONDS);
        } finally {
            both.shutdownNow();
        }
    }

    private static void meet(CountDownLatch ready) {
        ready.countDown();
        try {
            ready.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int kpi(String name) {
        return desk.the(CreateKpi.class).create(kpiDraft(unit, name, false)).id();
    }

    private static KpiDraft kpiDraft(int unit, String name, boolean retired) {
        return new KpiDraft(unit, name, "%", 1, "up", 0, 0, "", "", retired);
    }

    private void record(int kpi, double value, String day) {
        desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(value, true, "", day));
    }

    private int taking(int objective, int kpi) {
        return create(draft(objective, kpi, "number-up", 100));
    }

    private int create(KeyResultDraft draft) {
        return desk.the(CreateKeyResult.class).create(draft).id();
    }

    private static KeyResultDraft draft(int objective, int kpi, String measure, double target) {
        double baseline = measure.equals("number-up") ? 90 : 0;
        return new KeyResultDraft(
                objective,
                "Raise the rate",
                "",
                "kpi",
                kpi,
                MeasureDraft.number(measure, baseline, target, target == 0 ? 0 : 1, ""),
                1,
                "",
                -1,
                FrameDraft.due(""),
                KeyResultDraft.Texts.NONE);
    }

    private static long revision(Store store, int cycle) {
        return store.port(ChangeLog.class).revisions().byScope().get(Scope.cycle(cycle));
    }
}
