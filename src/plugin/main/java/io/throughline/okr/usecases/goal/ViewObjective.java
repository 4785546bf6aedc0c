package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;

/** One objective. */
public class ViewObjective {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final Presenter presenter;

    public ViewObjective(Sight sight, Shelf shelf, Objectives objectives, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.presenter = presenter;
    }

    public ObjectiveView view(int id) {
        Glance glance = sight.now();
        Objective objective = shelf.objective(id, glance);
        return presenter.objective(objective, objectives.texts(id), shelf.of(objective), glance);
    }
}
