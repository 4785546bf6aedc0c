package io.throughline.okr.usecases;

import io.throughline.okr.view.CycleView;
import java.util.List;

/** All cycles, by start, outer ones first. */
public class ListCycles {
    private final Sight sight;
    private final Presenter presenter;

    public ListCycles(Sight sight, Presenter presenter) {
        this.sight = sight;
        this.presenter = presenter;
    }

    public List<CycleView> list() {
        Glance glance = sight.now();
        return glance.cycles().inOrder().stream()
                .map(cycle -> presenter.cycle(cycle, glance))
                .toList();
    }
}
