package io.throughline.okr.usecases.cycle;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
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

    /** The one of that id; everyone may see every cycle. */
    public CycleView one(int id) {
        Glance glance = sight.now();
        return glance.cycles()
                .byId(id)
                .map(cycle -> presenter.cycle(cycle, glance))
                .orElseThrow(Refused::notFound);
    }

    public List<CycleView> list() {
        Glance glance = sight.now();
        return glance.cycles().inOrder().stream()
                .map(cycle -> presenter.cycle(cycle, glance))
                .toList();
    }
}
