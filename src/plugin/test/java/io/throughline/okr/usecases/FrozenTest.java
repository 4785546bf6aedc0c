package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.action.EditAction;
import io.throughline.okr.usecases.action.MoveAction;
import io.throughline.okr.usecases.action.RemoveAction;
import io.throughline.okr.usecases.action.TickAction;
import io.throughline.okr.usecases.alignment.Aligning;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.alignment.WeighContribution;
import io.throughline.okr.usecases.alignment.WithdrawContribution;
import io.throughline.okr.usecases.batch.AnswerOnce;
import io.throughline.okr.usecases.batch.DoTogether;
import io.throughline.okr.usecases.batch.Foresee;
import io.throughline.okr.usecases.cycle.ChangeCycleState;
import io.throughline.okr.usecases.cycle.CloneCycle;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.DeleteCycle;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.EditComment;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.field.DefineCustomField;
import io.throughline.okr.usecases.field.FillCustomFields;
import io.throughline.okr.usecases.goal.Announce;
import io.throughline.okr.usecases.goal.ChangeState;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceKeyResult;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.UnlinkIssue;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.EditKpi;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.DeleteOrgUnit;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.FollowPerson;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.usecases.people.PlaceOrgUnit;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.progress.Computing;
import io.throughline.okr.usecases.progress.JudgeKeyResult;
import io.throughline.okr.usecases.progress.JudgeObjective;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.sheet.ImportSheets;
import io.throughline.okr.usecases.sheet.SheetsWork;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.trash.PurgeTrash;
import io.throughline.okr.usecases.trash.TrashKeyResult;
import io.throughline.okr.usecases.trash.TrashObjective;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed cycle takes grades, purging and its reopening, and nothing else. */
class FrozenTest {
    /** What writes nothing that belongs to a cycle. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            ArrangeThemes.class,
            ChangeSettings.class,
            CreateCycle.class,
            CreateKpi.class,
            CreateOrgUnit.class,
            DefineCustomField.class,
            DeleteOrgUnit.class,
            EditKpi.class,
            EditOrgUnit.class,
            PlaceOrgUnit.class,
            RevisePositioning.class);

    /** What writes by other use cases alone, and is refused as they are. */
    private static final Set<Class<?>> THROUGH_OTHERS = Set.of(
            Announce.class, AnswerOnce.class, DoTogether.class, Foresee.class, ImportSheets.class, SheetsWork.class);

    /** What a closed cycle takes; RecountStale and RecordKpiValue pass it over. */
    private static final Set<Class<?>> EVEN_CLOSED = Set.of(
            ChangeCycleState.class, FollowPerson.class, PurgeTrash.class, RecordKpiValue.class, RecountStale.class);

    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private final Map<Class<?>, List<ThrowingCallable>> attempts = new LinkedHashMap<>();
    private int unit;
    private int cycle;
    private int objective;
    private int keyResult;
    private int trashed;

    @BeforeEach
    void a_cycle_that_is_over() {
        unit = desk.unit("Payments", 0);
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        objective = desk.objective(unit, cycle, "Merchants trust us");
        int other = desk.objective(unit, cycle, "The books close themselves");
        keyResult = desk.keyResult(objective, "Raise the rate", 90, 98, 1);
        int second = desk.keyResult(objective, "Lower the wait", 9, 1, 1);
        desk.checkIn(keyResult, 92, 5);
        desk.jira().epic(10, "PAY-1", 1);
        desk.jira().epic(11, "PAY-2", 1);
        int link = desk.the(LinkIssue.class).link(keyResult, "PAY-1").link().id();
        int given = desk.the(Contribute.class)
                .contribute(other, new Contribute.Draft(0, objective, 1))
                .id();
        int action = desk.the(AddAction.class)
                .add(keyResult, new ActionDraft("Ask", "", ""))
                .id();
        int comment = desk.the(WriteComment.class)
                .write(new WriteComment.Draft("objective", objective, 0, "Why?"))
                .id();
        int evidence = desk.the(AddEvidence.class)
                .add(new AddEvidence.Draft("objective", objective, "Sheet", "https://example.com"))
                .id();
        trashed = desk.objective(unit, cycle, "Given up");
        desk.the(TrashObjective.class).trash(trashed);
        int trashedKeyResult = desk.keyResult(objective, "Given up as well", 0, 1, 1);
        desk.the(TrashKeyResult.class).trash(trashedKeyResult);
        desk.the(ChangeCycleState.class).change(cycle, new StateDraft("closed", ""));

        ObjectiveDraft draft = Desk.objectiveDraft(unit, cycle, "Late", 0, 0);
        KeyResultDraft part = new KeyResultDraft(objective, "Late", "", "check-in", "number-up", 90, 98, 1, "", 1, "");
        int next = desk.cycle("2028", "2028-01-01", "2028-12-31", 0);
        attempt(CloneCycle.class, one -> one.clone(next, into(cycle)));
        attempt(MoveObjective.class, one -> one.move(objective, new MoveObjective.Draft(0, next, false, 0, 0, false)));
        attempt(ChangeState.class, one -> one.change(objective, new StateDraft("closed", "")));
        attempt(CreateKeyResult.class, one -> one.create(part));
        attempt(CreateObjective.class, one -> one.create(draft));
        attempt(DeleteCycle.class, one -> one.delete(cycle));
        attempt(
                EditCycle.class,
                one -> one.edit(cycle, 2, new CycleDraft("Late", "year", "2027-01-01", "2027-12-31", 0)));
        attempt(EditKeyResult.class, one -> one.edit(keyResult, 1, part));
        attempt(EditObjective.class, one -> one.edit(objective, 1, draft));
        attempt(JudgeKeyResult.class, one -> one.override(keyResult, new JudgementDraft(0.5, "Half")));
        attempt(JudgeKeyResult.class, one -> one.clearOverride(keyResult));
        attempt(JudgeObjective.class, one -> one.override(objective, new JudgementDraft(0.5, "Half")));
        attempt(JudgeObjective.class, one -> one.clearOverride(objective));
        attempt(LinkIssue.class, one -> one.link(keyResult, "PAY-2"));
        attempt(UnlinkIssue.class, one -> one.unlink(keyResult, link));
        attempt(PlaceKeyResult.class, one -> one.place(keyResult, new PlaceDraft(0, second)));
        attempt(PlaceObjective.class, one -> one.place(objective, new PlaceDraft(0, other)));
        attempt(RecordCheckIn.class, one -> one.record(keyResult, new RecordCheckIn.Draft(93, true, 5, "", "")));
        attempt(TrashKeyResult.class, one -> one.trash(keyResult));
        attempt(TrashKeyResult.class, one -> one.restore(trashedKeyResult));
        attempt(TrashObjective.class, one -> one.trash(objective));
        attempt(TrashObjective.class, one -> one.restore(trashed));
        attempt(Contribute.class, one -> one.contribute(other, new Contribute.Draft(keyResult, 0, 1)));
        attempt(WeighContribution.class, one -> one.weigh(other, given, 1, 2));
        attempt(WithdrawContribution.class, one -> one.withdraw(other, given));
        attempt(AddAction.class, one -> one.add(keyResult, new ActionDraft("Late", "", "")));
        attempt(EditAction.class, one -> one.edit(keyResult, action, 1, new ActionDraft("Late", "", "")));
        attempt(TickAction.class, one -> one.tick(keyResult, action, true));
        attempt(MoveAction.class, one -> one.move(keyResult, action, 0));
        attempt(RemoveAction.class, one -> one.remove(keyResult, action));
        attempt(WriteComment.class, one -> one.write(new WriteComment.Draft("key-result", keyResult, 0, "Late")));
        attempt(EditComment.class, one -> one.edit(comment, 1, "Late"));
        attempt(RemoveComment.class, one -> one.remove(comment));
        attempt(
                AddEvidence.class,
                one -> one.add(new AddEvidence.Draft("objective", objective, "Late", "https://example.com")));
        attempt(HandOver.class, one -> one.handOver(new HandOver.Draft("admin", "mei", cycle, false)));
        attempt(FillCustomFields.class, one -> one.fill("key-result", keyResult, 1, List.of()));
        attempt(RemoveEvidence.class, one -> one.remove(evidence));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatever_writes_in_a_cycle_is_refused_when_it_is_closed() {
        long before = revision();
        attempts.forEach((type, tried) -> tried.forEach(doing -> {
            Refused refused = catchThrowableOfType(Refused.class, doing);
            assertThat(refused).as(type.getSimpleName() + " is refused").isNotNull();
            assertThat(refused.reason()).as(type.getSimpleName()).isEqualTo(Refused.Reason.CONFLICT);
            assertThat(refused.faults())
                    .as(type.getSimpleName())
                    .extracting(Refused.Fault::messageKey)
                    .containsExactly("okr.refused.cycle-closed");
        }));
        assertThat(revision()).isEqualTo(before);
    }

    /** Who adds a use case that writes says here what it does to a closed cycle. */
    @Test
    void every_use_case_that_writes_is_tried() {
        Set<Class<?>> writing = new HashSet<>(UseCases.ALL.stream()
                .filter(type -> Arrays.asList(type.getConstructors()[0].getParameterTypes())
                        .contains(Writes.class))
                .toList());
        Set<Class<?>> known = new HashSet<>(attempts.keySet());
        known.addAll(ELSEWHERE);
        known.addAll(EVEN_CLOSED);
        known.addAll(THROUGH_OTHERS);

        assertThat(known).isEqualTo(writing);
    }

    @Test
    void it_takes_grades_and_purging_a_person_under_another_key_and_its_reopening() {
        desk.the(FollowPerson.class).follow("otto", "JIRAUSER10100");
        desk.the(JudgeKeyResult.class).grade(keyResult, new JudgementDraft(0.4, ""));
        assertThat(desk.the(JudgeObjective.class)
                        .grade(objective, new JudgementDraft(0.7, "Good"))
                        .state())
                .isEqualTo("graded");
        assertThat(desk.the(JudgeObjective.class).clearGrade(objective).state()).isEqualTo("closed");
        desk.the(PurgeTrash.class).objective(trashed);
        desk.the(ChangeCycleState.class).change(cycle, new StateDraft("open", "A team was late"));
        desk.the(ChangeState.class).change(objective, new StateDraft("active", "So was this"));
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(0, false, 5, "", ""));
    }

    @Test
    void counting_passes_it_over() {
        desk.jira().issue(12, "PAY-3", 1, 10, "done");
        long before = revision();

        assertThat(desk.the(RecountStale.class).recount()).isZero();

        assertThat(revision()).isEqualTo(before);
    }

    /** Whoever looked before it was closed finds out when he writes. */
    @Test
    void who_comes_late_is_refused_under_the_lock() {
        Refused refused = catchThrowableOfType(Refused.class, () -> store.port(Writes.class)
                .write(Set.of(Scope.cycle(cycle), Scope.SHARED), "mei", Desk.TODAY, changes -> {
                    Objectives objectives = store.port(Objectives.class);
                    Objective before = objectives.byId(objective).orElseThrow();
                    objectives.save(List.of(before.rewritten(before.written().ownedBy("mei"))));
                    changes.computed(Scope.cycle(cycle), Element.OBJECTIVE, objective);
                    return 0;
                }));

        assertThat(refused.faults()).extracting(Refused.Fault::arguments).containsExactly(List.of("2027"));
        assertThat(store.port(Objectives.class)
                        .byId(objective)
                        .orElseThrow()
                        .written()
                        .owner())
                .as("what was written is taken back")
                .isEqualTo("admin");
    }

    @Test
    void who_only_waits_for_a_closed_cycle_is_let_through() {
        Set<Scope> scopes = Set.of(Scope.cycle(cycle), Scope.SHARED);
        long before = revision();

        store.port(Writes.class).write(scopes, "mei", Desk.TODAY, changes -> {
            changes.computed(Scope.SHARED, Element.KPI, 1);
            return 0;
        });

        assertThat(revision()).isEqualTo(before);
    }

    /** They note it where all cycles share, so the freeze does not see it: they look themselves. */
    @Test
    void a_cycle_closed_in_the_meantime_is_not_edited_and_not_deleted() {
        int early = desk.cycle("Early", "2029-01-01", "2029-12-31", 0);
        Cycles cycles = store.port(Cycles.class);
        EditCycle editing = new EditCycle(
                desk.the(Sight.class),
                desk.the(DraftReader.class),
                cycles,
                store.port(Objectives.class),
                store.port(KeyResults.class),
                desk.the(Aligning.class),
                desk.the(Computing.class),
                closingFirst(early),
                desk.the(Presenter.class));
        DeleteCycle deleting =
                new DeleteCycle(desk.the(Sight.class), cycles, store.port(Objectives.class), closingFirst(early));
        CycleDraft draft = new CycleDraft("Late", "year", "2029-01-01", "2029-12-31", 0);

        List<ThrowingCallable> late = List.of(() -> editing.edit(early, 1, draft), () -> deleting.delete(early));
        for (ThrowingCallable doing : late) {
            assertThat(catchThrowableOfType(Refused.class, doing).faults())
                    .extracting(Refused.Fault::messageKey)
                    .containsExactly("okr.refused.cycle-closed");
            desk.the(ChangeCycleState.class).change(early, new StateDraft("open", "Too early"));
        }
    }

    /** Somebody closes a cycle in the moment before a write begins. */
    private Writes closingFirst(int closing) {
        Writes writes = store.port(Writes.class);
        return new Writes() {
            @Override
            public <T> T write(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
                desk.the(ChangeCycleState.class).change(closing, new StateDraft("closed", ""));
                return writes.write(scopes, author, at, work);
            }

            @Override
            public <T> T writeEvenClosed(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
                throw new UnsupportedOperationException("nobody asks for it");
            }

            @Override
            public <T> T together(Set<Scope> known, Supplier<T> work) {
                throw new UnsupportedOperationException("nobody asks for it");
            }

            @Override
            public <T, R> R rehearse(Supplier<T> work, BiFunction<T, List<Changes.Noted>, R> look) {
                throw new UnsupportedOperationException("nobody asks for it");
            }

            @Override
            public void afterwards(Runnable what) {
                throw new UnsupportedOperationException("nobody asks for it");
            }
        };
    }

    private static CloneCycle.Draft into(int cycle) {
        return new CloneCycle.Draft(cycle, Set.of(), true, true, true, true, true, true, true, true);
    }

    private long revision() {
        return store.port(ChangeLog.class).revisions().of(Scope.cycle(cycle));
    }

    private <T> void attempt(Class<T> type, Attempt<T> doing) {
        attempts.computeIfAbsent(type, key -> new ArrayList<>()).add(() -> doing.on(desk.the(type)));
    }

    private interface Attempt<T> {
        void on(T useCase);
    }
}
