package io.throughline.okr.storage.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.cycle.EditCycle;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.EditObjective;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.goal.PlaceObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.people.EditOrgUnit;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.trash.TrashObjective;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.OrgUnitDetailView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes on everything there is in a store, as people do: what was read goes back with another title. */
final class Rewriting {
    private final Store store;
    private final Desk desk;
    private int writes;

    Rewriting(Store store) {
        this.store = store;
        this.desk = new Desk(store);
    }

    /** How many writes it took. */
    int all() {
        // what is checked in is later than all that was
        desk.wait(Duration.ofDays(10));
        List<Cycle> cycles = store.port(Cycles.class).all();
        Set<Integer> open = cycles.stream()
                .filter(cycle -> cycle.state() != Cycle.State.CLOSED)
                .map(Cycle::id)
                .collect(Collectors.toSet());
        List<Objective> objectives = store.port(Objectives.class).afterId(0, 1_000).stream()
                .filter(one -> open.contains(one.written().cycle()) && !one.trashed())
                .toList();
        Set<Integer> shown = objectives.stream().map(Objective::id).collect(Collectors.toSet());
        objectives.forEach(this::objective);
        store.port(KeyResults.class).afterId(0, 1_000).stream()
                .filter(one -> shown.contains(one.written().objective()) && !one.trashed())
                .forEach(this::keyResult);
        cycles.stream().filter(cycle -> open.contains(cycle.id())).forEach(this::cycle);
        desk.the(ListOrgUnits.class).list().forEach(this::unit);
        place(objectives);
        int last = objectives.get(objectives.size() - 1).id();
        desk.the(TrashObjective.class).trash(last);
        desk.the(TrashObjective.class).restore(last);
        int fresh = desk.objective(
                objectives.get(0).written().orgUnit(),
                objectives.get(0).written().cycle(),
                "One more");
        Set<String> keys = objectives.stream().map(Objective::key).collect(Collectors.toSet());
        assertThat(keys)
                .doesNotContain(desk.the(ViewObjective.class).view(fresh).key());
        return writes + 3;
    }

    private void objective(Objective objective) {
        ObjectiveView view = desk.the(ViewObjective.class).view(objective.id());
        ObjectiveDraft draft = new ObjectiveDraft(
                view.orgUnit(),
                view.cycle(),
                view.title() + ", again",
                view.owner().key(),
                view.ambition(),
                view.weight(),
                view.parentKeyResult(),
                view.parentObjective(),
                new FrameDraft(view.starts(), view.due(), view.theme(), view.labels()),
                new ObjectiveDraft.Seen(
                        view.confidential(),
                        view.people().stream().map(PersonView::key).toList()),
                new ObjectiveDraft.Texts(view.why(), view.postMortem()));
        ObjectiveView edited = desk.the(EditObjective.class).edit(view.id(), view.version(), draft);
        assertThat(edited.version()).isEqualTo(view.version() + 1);
        assertThat(edited.why()).isEqualTo(view.why());
        assertThat(edited.judgement()).isEqualTo(view.judgement());
        writes++;
    }

    private void keyResult(KeyResult keyResult) {
        KeyResultView view = desk.the(ViewKeyResult.class).view(keyResult.id());
        MeasureDraft measure = new MeasureDraft(
                view.measure(),
                view.baseline(),
                view.target(),
                view.upper(),
                view.decimals(),
                view.unit(),
                view.checkpoints().stream()
                        .map(one -> new MeasureDraft.Checkpoint(one.day(), one.value()))
                        .toList(),
                List.of());
        KeyResultDraft draft = new KeyResultDraft(
                view.objective(),
                view.title() + ", again",
                view.owner().key(),
                view.source(),
                view.kpi(),
                measure,
                view.weight(),
                view.ambition(),
                view.startConfidence(),
                new FrameDraft(view.starts(), view.due(), view.theme(), view.labels()),
                new KeyResultDraft.Texts(
                        view.evidence(), view.counterMetric(), view.targetReason(), view.postMortem()));
        KeyResultView edited = desk.the(EditKeyResult.class).edit(view.id(), view.version(), draft);
        assertThat(edited.version()).isEqualTo(view.version() + 1);
        assertThat(edited.now()).isEqualTo(view.now());
        assertThat(edited.progress()).isEqualTo(view.progress());
        assertThat(desk.the(FindKeyResults.class).find(view.key(), "", 10))
                .as(view.key())
                .singleElement()
                .satisfies(hit -> assertThat(hit.id()).isEqualTo(view.id()));
        if (keyResult.written().source() == Source.CHECK_IN) {
            desk.the(RecordCheckIn.class).record(view.id(), new RecordCheckIn.Draft(view.target(), true, 8, "", ""));
            assertThat(desk.the(ViewKeyResult.class).view(view.id()).now()).isEqualTo(view.target());
        } else if (keyResult.written().source() == Source.LINKED_ISSUES) {
            desk.jira().issue(77, "PAY-77", 100, 0, "done");
            desk.the(LinkIssue.class).link(view.id(), "PAY-77");
        }
        writes += 2;
    }

    private void cycle(Cycle cycle) {
        CycleDraft draft = new CycleDraft(
                cycle.name() + ", again",
                cycle.kind().word(),
                cycle.starts().toString(),
                cycle.ends().toString(),
                cycle.parent());
        assertThat(desk.the(EditCycle.class)
                        .edit(cycle.id(), cycle.version(), draft)
                        .version())
                .isEqualTo(cycle.version() + 1);
        writes++;
    }

    private void unit(OrgUnitView listed) {
        OrgUnitDetailView view = desk.the(ViewOrgUnit.class).view(listed.id());
        OrgUnitDraft draft = new OrgUnitDraft(
                view.kind(),
                view.name() + ", again",
                view.parent(),
                view.visibility(),
                view.seers(),
                view.leads().stream().map(PersonView::key).toList(),
                view.members().stream().map(PersonView::key).toList(),
                view.groups());
        OrgUnitDetailView edited = desk.the(EditOrgUnit.class).edit(view.id(), view.version(), draft);
        assertThat(edited.leads()).isEqualTo(view.leads());
        assertThat(edited.members()).isEqualTo(view.members());
        assertThat(edited.version()).isEqualTo(view.version() + 1);
        writes++;
    }

    /** The last of some siblings goes to the front. */
    private void place(List<Objective> objectives) {
        Objective first = objectives.get(0);
        for (Objective one : objectives) {
            if (one.id() != first.id()
                    && one.written().home().equals(first.written().home())) {
                boolean siblings = one.written().cycle() == first.written().cycle()
                        && one.written().orgUnit() == first.written().orgUnit();
                if (siblings) {
                    desk.the(PlaceObjective.class).place(one.id(), new PlaceDraft(first.id(), 0));
                    writes++;
                }
            }
        }
    }
}
