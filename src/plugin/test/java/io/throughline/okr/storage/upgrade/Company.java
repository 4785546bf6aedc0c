package io.throughline.okr.storage.upgrade;

import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.batch.AnswerOnce;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FieldDraft;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.field.ViewCustomValues;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.StartJob;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.planning.PositioningDraft;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.usecases.webhook.ConfigureWebhook;
import io.throughline.okr.usecases.webhook.DeliverChanges;
import io.throughline.okr.usecases.webhook.WebhookDraft;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A small company with something in every table, in every state there is. Whoever adds a table adds to it. */
public final class Company {
    /** What is hard to write down and to read again. */
    static final String HARD = "a 'quoted' \"text\" with \\ and \n a second line; 支付 😀";

    private final Desk desk;

    private Company(Desk desk) {
        this.desk = desk;
    }

    /** Writes all of it, through use cases. */
    public static void fill(Desk desk) {
        new Company(desk).fill();
    }

    private void fill() {
        int company = desk.the(CreateOrgUnit.class)
                .create(new OrgUnitDraft(
                        "company",
                        "Acme & Söhne 支付",
                        0,
                        "groups",
                        List.of("board"),
                        List.of("ada"),
                        List.of("ben"),
                        List.of("staff")))
                .id();
        int team = desk.unit("Ledger", company, "members", List.of("mei"), List.of("otto", "sara"));
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("Q3", "2027-07-01", "2027-09-30", year);
        int past = desk.cycle("2026", "2026-01-01", "2026-12-31", 0);
        int theme = desk.the(ArrangeThemes.class).add("Resilience 韧性").id();
        FrameDraft framed = new FrameDraft("2027-02-01", "2027-11-30", theme, List.of("bold", "支付"));
        int trust = desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(
                        company,
                        year,
                        "Merchants trust us",
                        "ada",
                        "committed",
                        2,
                        0,
                        0,
                        framed,
                        new ObjectiveDraft.Seen(true, List.of("zoe")),
                        new ObjectiveDraft.Texts(HARD.repeat(20), "")))
                .id();
        int raise = raise(trust, framed);
        int closing = objective(team, quarter, "Closing is quiet");
        int counting = desk.counting(closing, "Ship the ledger");
        int other = objective(team, quarter, "Nothing is lost");
        desk.the(Contribute.class).contribute(closing, new Contribute.Draft(raise, 0, 2.5));
        desk.the(PlaceObjective.class).place(other, new PlaceDraft(closing, 0));
        checkIns(raise);
        issues(counting);
        states(team, quarter);
        closed(team, past);
        hangingOn(raise, trust);
        kpis(company, other);
        revise(company, 0, "To pay.");
        revise(company, 1, "To pay at once.\n" + HARD);
        desk.the(ChangeSettings.class)
                .change(0, new SettingsDraft(5, 15, 7, List.of(), List.of("planners"), 4, "sunday", 400, 0));
        longWork(desk);
    }

    private int raise(int objective, FrameDraft framed) {
        MeasureDraft measure = new MeasureDraft(
                "number-up", 90, 98, 0, 1, "%", List.of(new MeasureDraft.Checkpoint("2027-06-30", 94)), List.of());
        return desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        objective,
                        "Raise the rate 😀",
                        "ben",
                        "check-in",
                        0,
                        measure,
                        3,
                        "aspirational",
                        6,
                        framed,
                        new KeyResultDraft.Texts(HARD, "complaints", "", "")))
                .id();
    }

    private int objective(int unit, int cycle, String title) {
        return desk.objective(unit, cycle, title);
    }

    private void checkIns(int keyResult) {
        desk.checkIn(keyResult, 92, 6);
        desk.wait(Duration.ofDays(3));
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(94, true, 7, HARD, ""));
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(91, true, -1, "late", "2027-08-01"));
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(0, false, -1, "No data\nyet.", ""));
    }

    private void issues(int counting) {
        desk.jira().epic(10, "PAY-1", 100);
        for (int i = 1; i <= 4; i++) {
            desk.jira().issue(10 + i, "PAY-" + (1 + i), 100, 10, i == 1 ? "done" : "new");
        }
        desk.the(LinkIssue.class).link(counting, "PAY-1");
        desk.jira().move(12, "done");
        desk.the(NoteIssueChange.class).note(12, 100, 0, 0);
        desk.wait(Duration.ofMinutes(1));
        desk.the(RecountStale.class).recount();
        desk.the(NoteIssueChange.class).note(13, 100, 0, 0);
    }

    private void states(int unit, int cycle) {
        int active = objective(unit, cycle, "Under way");
        desk.keyResult(active, "One", 0, 10, 1);
        int two = desk.keyResult(active, "Two", 0, 10, 1);
        desk.the(ChangeState.class).change(active, new StateDraft("active", ""));
        desk.the(JudgeKeyResult.class).override(two, new JudgementDraft(0.8, "We know more"));
        desk.the(TrashKeyResult.class).trash(desk.keyResult(active, "In the trash", 0, 10, 1));
        int gone = objective(unit, cycle, "Gone with what is below");
        desk.keyResult(gone, "Below", 0, 10, 1);
        desk.the(TrashObjective.class).trash(gone);
    }

    private void closed(int unit, int cycle) {
        int missed = objective(unit, cycle, "Last year's");
        desk.keyResult(missed, "Then", 0, 10, 1);
        desk.the(ChangeState.class).change(missed, new StateDraft("active", ""));
        desk.the(ChangeState.class).change(missed, new StateDraft("closed", ""));
        desk.the(JudgeObjective.class).grade(missed, new JudgementDraft(0.4, "Nearly"));
        desk.the(ChangeCycleState.class).change(cycle, new StateDraft("closed", ""));
    }

    private void hangingOn(int keyResult, int objective) {
        int first = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Ask them", "mei", "2027-09-01"))
                .id();
        desk.the(AddAction.class).add(keyResult, new ActionDraft(HARD.replace("\n", ""), "", ""));
        desk.the(TickAction.class).tick(keyResult, first, true);
        Map.of("objective", objective, "key-result", keyResult, "action", first).forEach((element, id) -> {
            int said = desk.the(WriteComment.class)
                    .write(new WriteComment.Draft(element, id, 0, HARD))
                    .id();
            int reply = desk.the(WriteComment.class)
                    .write(new WriteComment.Draft(element, id, said, "A reply"))
                    .id();
            desk.the(RemoveComment.class).remove(reply);
            desk.the(AddEvidence.class).add(new AddEvidence.Draft(element, id, "A page", "https://a.example/?q=1"));
        });
        int region = field("Region 地区", "text", List.of());
        int size = field("Size", "choice", List.of("small", "large"));
        long version =
                desk.the(ViewCustomValues.class).view("key-result", keyResult).version();
        desk.the(FillCustomFields.class)
                .fill(
                        "key-result",
                        keyResult,
                        version,
                        List.of(
                                new FillCustomFields.Said(region, "Asia 亚洲"),
                                new FillCustomFields.Said(size, "large")));
    }

    private int field(String name, String type, List<String> choices) {
        return desk.the(DefineCustomField.class)
                .define(new FieldDraft(name, "both", type, choices, 0, false))
                .id();
    }

    private void kpis(int unit, int objective) {
        int kpi = desk.the(CreateKpi.class)
                .create(new KpiDraft(unit, "Load", "%", 1, "within", 20, 80, "ada", HARD, false))
                .id();
        desk.the(CreateKeyResult.class)
                .create(new KeyResultDraft(
                        objective,
                        "Follow the load",
                        "",
                        "kpi",
                        kpi,
                        new MeasureDraft("number-up", 0, 100, 0, 0, "%", List.of(), List.of()),
                        1,
                        "",
                        -1,
                        FrameDraft.NONE,
                        KeyResultDraft.Texts.NONE));
        desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(40, true, HARD, ""));
        desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(35, true, "", "2027-08-01"));
    }

    private void revise(int unit, long from, String purpose) {
        desk.the(RevisePositioning.class)
                .revise(
                        unit,
                        from,
                        new PositioningDraft(purpose, "one", "", "edge", "", "", List.of("We pay.", "We last.")));
    }

    /** A job that has ended and one that waits; a webhook that was told, and is told no more; an answer that is kept. */
    private static void longWork(Desk desk) {
        desk.the(AnswerOnce.class).answer("a-key", "0".repeat(64), () -> HARD);
        desk.the(StartJob.class).start(new StartJob.Draft("export", new Facts(), ""));
        desk.the(RunJobs.class).runNext();
        desk.the(StartJob.class).start(new StartJob.Draft("export", new Facts(), ""));
        int id = desk.the(ConfigureWebhook.class)
                .create(new WebhookDraft(
                        "https://example.com/hook",
                        "0123456789abcdef",
                        HARD,
                        List.of("shared"),
                        List.of("theme"),
                        List.of(),
                        true))
                .id();
        desk.the(ArrangeThemes.class).add("Partners");
        desk.the(DeliverChanges.class).deliver(id);
    }
}
