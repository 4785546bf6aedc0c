package io.throughline.okr.usecases;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.usecases.settings.ViewSettings;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.OrgUnitDetailView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Somebody who does whatever comes to his mind; what is refused is left. The same seed gives the same deeds. */
final class RandomDeeds {
    final Desk desk;
    final List<Integer> units = new ArrayList<>();
    final List<Integer> cycles = new ArrayList<>();
    private final List<Integer> objectives = new ArrayList<>();
    private final List<Integer> keyResults = new ArrayList<>();
    private final List<int[]> contributions = new ArrayList<>();
    private final List<int[]> links = new ArrayList<>();
    private final List<int[]> trashed = new ArrayList<>();
    private final List<int[]> partsTrashed = new ArrayList<>();
    private final int kpi;
    private final Random random;
    private final Map<String, Runnable> all = new TreeMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private int count;

    RandomDeeds(Store store, long seed) {
        random = new Random(seed);
        desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        cycles.add(year);
        cycles.add(desk.cycle("Q3", "2027-07-01", "2027-09-30", year));
        cycles.add(desk.cycle("Q4", "2027-08-01", "2027-10-31", year));
        units.add(desk.unit("Payments", 0));
        units.add(desk.unit("Checkout", units.get(0)));
        kpi = desk.the(CreateKpi.class)
                .create(new KpiDraft(units.get(0), "Succeed", "%", 0, "up", 0, 0, "", "", false))
                .id();
        for (int i = 0; i < 6; i++) {
            desk.jira.epic(10L * (i + 1), "PAY-" + i, 1);
            desk.jira.issue(10L * (i + 1) + 1, "PAY-1" + i, 1, 10L * (i + 1), "new");
        }
        all.put("objective", this::objective);
        all.put("key result", this::keyResult);
        all.put("milestones", this::milestones);
        all.put("check-in", this::checkIn);
        all.put("check-in again", this::checkIn);
        all.put("said something", () -> desk.the(RecordCheckIn.class)
                .record(one(keyResults), new RecordCheckIn.Draft(0, false, random.nextInt(12) - 1, "well", "")));
        all.put("retitled", this::retitle);
        all.put("retargeted", this::retarget);
        all.put("weighed", this::weigh);
        all.put("state", () -> desk.the(ChangeState.class)
                .change(
                        one(objectives),
                        new StateDraft(random.nextInt(3) > 0 ? "active" : "closed", "Because " + ++count)));
        all.put("set by hand", () -> desk.the(JudgeKeyResult.class)
                .override(one(keyResults), new JudgementDraft(random.nextDouble(), "We know")));
        all.put("objective set by hand", () -> desk.the(JudgeObjective.class)
                .override(one(objectives), new JudgementDraft(random.nextDouble(), "We know")));
        all.put("cleared", () -> desk.the(JudgeKeyResult.class).clearOverride(one(keyResults)));
        all.put("trashed", () -> {
            int objective = one(objectives);
            desk.the(TrashObjective.class).trash(objective);
            trashed.add(new int[] {objective, 0});
        });
        all.put("restored", () -> desk.the(TrashObjective.class).restore(any(trashed)[0]));
        all.put("key result trashed", () -> {
            int keyResult = one(keyResults);
            desk.the(TrashKeyResult.class).trash(keyResult);
            partsTrashed.add(new int[] {keyResult, 0});
        });
        all.put("key result restored", () -> desk.the(TrashKeyResult.class).restore(any(partsTrashed)[0]));
        all.put("moved", this::move);
        all.put("contributes", this::contribute);
        all.put("contributes no more", () -> {
            int[] one = any(contributions);
            desk.the(WithdrawContribution.class).withdraw(one[0], one[1]);
        });
        all.put("linked", () -> {
            int keyResult = one(keyResults);
            links.add(new int[] {
                keyResult,
                desk.the(LinkIssue.class)
                        .link(keyResult, "PAY-" + random.nextInt(6))
                        .link()
                        .id()
            });
        });
        all.put("unlinked", () -> {
            int[] one = any(links);
            desk.the(UnlinkIssue.class).unlink(one[0], one[1]);
        });
        all.put("recounted", () -> {
            long epic = 10L * (1 + random.nextInt(6));
            desk.jira.move(epic + 1, random.nextBoolean() ? "done" : "new");
            desk.the(NoteIssueChange.class).note(epic + 1, 1, 0, epic);
            desk.wait(java.time.Duration.ofMinutes(1));
            desk.the(RecountStale.class).recount();
        });
        all.put("KPI value", () -> desk.the(RecordKpiValue.class)
                .record(kpi, new RecordKpiValue.Draft(90 + random.nextInt(10), true, "", "")));
        all.put("settings", () -> desk.the(ChangeSettings.class)
                .change(
                        desk.the(ViewSettings.class).view().version(),
                        new SettingsDraft(
                                5 + random.nextInt(5),
                                20 + random.nextInt(5),
                                random.nextInt(5),
                                List.of(),
                                List.of(),
                                1,
                                "monday",
                                0,
                                0)));
        all.put("unit renamed", () -> {
            OrgUnitDetailView unit = desk.the(ViewOrgUnit.class).view(units.get(1));
            desk.the(EditOrgUnit.class)
                    .edit(
                            unit.id(),
                            unit.version(),
                            Desk.unitDraft("Checkout " + ++count, unit.parent(), "everyone", List.of(), List.of()));
        });
        all.put("cycle renamed", () -> {
            CycleView cycle = desk.the(ListCycles.class).list().stream()
                    .filter(one -> one.id() == cycles.get(1))
                    .findFirst()
                    .orElseThrow();
            desk.the(EditCycle.class)
                    .edit(
                            cycle.id(),
                            cycle.version(),
                            new CycleDraft("Q3 " + ++count, "custom", "2027-07-01", "2027-09-30", cycle.parent()));
        });
        for (int i = 0; i < 4; i++) {
            objectives.add(desk.objective(one(units), year, "Goal " + ++count));
            keyResult();
        }
    }

    /** Which kinds of deeds came through. */
    Map<String, Integer> done() {
        return done;
    }

    void doSome(int many) {
        desk.as("admin");
        List<String> names = List.copyOf(all.keySet());
        for (int i = 0; i < many; i++) {
            String name = names.get(random.nextInt(names.size()));
            try {
                all.get(name).run();
                done.merge(name, 1, Integer::sum);
            } catch (Refused | IllegalArgumentException refused) {
                // not everything is possible
            }
        }
    }

    private int[] any(List<int[]> of) {
        return of.isEmpty() ? new int[] {1, 1} : of.get(random.nextInt(of.size()));
    }

    private int one(List<Integer> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void objective() {
        objectives.add(desk.the(CreateObjective.class)
                .create(draft(
                        one(units),
                        one(cycles),
                        random.nextInt(3) == 0 && !keyResults.isEmpty() ? one(keyResults) : 0,
                        random.nextInt(4) == 0))
                .id());
    }

    private ObjectiveDraft draft(int unit, int cycle, int parent, boolean confidential) {
        return new ObjectiveDraft(
                unit,
                cycle,
                "Goal " + ++count,
                random.nextBoolean() ? "mei" : "otto",
                random.nextBoolean() ? "committed" : "",
                random.nextInt(3),
                parent,
                0,
                FrameDraft.NONE,
                new ObjectiveDraft.Seen(
                        confidential, confidential && random.nextBoolean() ? List.of("otto") : List.of()),
                new ObjectiveDraft.Texts("why", ""));
    }

    private void keyResult() {
        int objective = one(objectives);
        String title = "Result " + ++count;
        keyResults.add(
                switch (random.nextInt(4)) {
                    case 0 -> desk.counting(objective, title);
                    case 1 ->
                        desk.the(CreateKeyResult.class)
                                .create(new KeyResultDraft(
                                        objective,
                                        title,
                                        "",
                                        "kpi",
                                        kpi,
                                        MeasureDraft.number("number-up", 80, 100, 0, "%"),
                                        1,
                                        "",
                                        -1,
                                        FrameDraft.NONE,
                                        KeyResultDraft.Texts.NONE))
                                .id();
                    case 2 -> desk.keyResult(objective, title, 100, 0, 1 + random.nextInt(3));
                    default -> desk.keyResult(objective, title, 0, 100, random.nextInt(2));
                });
    }

    private void milestones() {
        int id = desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        one(objectives),
                        "Steps " + ++count,
                        "",
                        "check-in",
                        0,
                        new MeasureDraft(
                                "milestones",
                                0,
                                0,
                                0,
                                0,
                                "",
                                List.of(),
                                List.of(new MeasureDraft.Step("a", 1), new MeasureDraft.Step("b", 3))),
                        1,
                        "",
                        5,
                        FrameDraft.NONE,
                        KeyResultDraft.Texts.NONE))
                .id();
        keyResults.add(id);
        desk.the(RecordCheckIn.class)
                .record(id, new RecordCheckIn.Draft(0, false, Optional.of(Set.of(1 + random.nextInt(2))), 4, "", ""));
    }

    private void checkIn() {
        String day = random.nextInt(3) == 0 ? "2027-08-0" + (1 + random.nextInt(9)) : "";
        desk.the(RecordCheckIn.class)
                .record(
                        one(keyResults),
                        new RecordCheckIn.Draft(random.nextInt(120), true, random.nextInt(12) - 1, "", day));
    }

    private void retitle() {
        ObjectiveView now = desk.the(ViewObjective.class).view(one(objectives));
        desk.the(EditObjective.class)
                .edit(
                        now.id(),
                        now.version(),
                        draft(now.orgUnit(), now.cycle(), now.parentKeyResult(), random.nextInt(4) == 0));
    }

    private void retarget() {
        edit(50 + random.nextInt(100), random.nextInt(3), "check-in");
    }

    private void weigh() {
        edit(100, random.nextInt(4), random.nextInt(4) == 0 ? "linked-issues" : "check-in");
    }

    private void edit(double target, double weight, String source) {
        KeyResultView now = desk.the(ViewKeyResult.class).view(one(keyResults));
        MeasureDraft measure =
                source.equals("check-in") ? MeasureDraft.number("number-up", 0, target, 0, "") : MeasureDraft.UNSAID;
        desk.the(EditKeyResult.class)
                .edit(
                        now.id(),
                        now.version(),
                        new KeyResultDraft(
                                now.objective(),
                                "Edited " + ++count,
                                "mei",
                                source,
                                0,
                                measure,
                                weight,
                                "",
                                -1,
                                FrameDraft.NONE,
                                new KeyResultDraft.Texts("", "", "Since " + count, "")));
    }

    private void move() {
        desk.the(MoveObjective.class)
                .move(one(objectives), new MoveObjective.Draft(one(units), one(cycles), false, 0, 0, false));
    }

    private void contribute() {
        int objective = one(objectives);
        contributions.add(new int[] {
            objective,
            desk.the(Contribute.class)
                    .contribute(objective, new Contribute.Draft(0, one(objectives), random.nextInt(3)))
                    .id()
        });
    }
}
