package io.throughline.okr.jira.page;

import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.workspace.ChoiceView;
import io.throughline.okr.view.workspace.WorkspaceView;
import io.throughline.okr.view.workspace.WorkspaceWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the frame of the OKR page into words: what there is to choose from, and what is chosen. */
public final class WorkspacePresenter {
    private final ListOrgUnits orgUnits;
    private final ListCycles cycles;
    private final Viewers viewers;

    public WorkspacePresenter(ListOrgUnits orgUnits, ListCycles cycles, Viewers viewers) {
        this.orgUnits = orgUnits;
        this.cycles = cycles;
        this.viewers = viewers;
    }

    WorkspaceView present(Reading<BoardView> reading, Wording wording) {
        WorkspaceWords words = WorkspaceWords.of(wording);
        Viewer viewer = viewers.current();
        boolean shown = reading instanceof Reading.Shown<BoardView>;
        int unit = 0;
        int cycle = 0;
        String title = words.page();
        if (reading instanceof Reading.Shown<BoardView> board) {
            unit = board.value().orgUnit().id();
            cycle = board.value().cycle().id();
            title = board.value().orgUnit().name();
        }
        return new WorkspaceView(
                wording.language(),
                title,
                unit,
                cycle,
                shown,
                viewer.administrator(),
                orgUnits(unit),
                cycles(cycle),
                words);
    }

    private List<ChoiceView> orgUnits(int chosen) {
        Map<Integer, Integer> depths = new HashMap<>();
        return orgUnits.list().stream()
                .map((OrgUnitView unit) -> new ChoiceView(
                        unit.id(), unit.name(), depth(depths, unit.id(), unit.parent()), unit.id() == chosen))
                .toList();
    }

    private List<ChoiceView> cycles(int chosen) {
        Map<Integer, Integer> depths = new HashMap<>();
        return cycles.list().stream()
                .map((CycleView cycle) -> new ChoiceView(
                        cycle.id(), cycle.name(), depth(depths, cycle.id(), cycle.parent()), cycle.id() == chosen))
                .toList();
    }

    /** Both lists name what is above before what is below, so what is above has its depth already. */
    private static int depth(Map<Integer, Integer> depths, int id, int parent) {
        int depth = depths.containsKey(parent) ? depths.get(parent) + 1 : 0;
        depths.put(id, depth);
        return depth;
    }
}
