package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultView;

/** One key result. */
public class ViewKeyResult {
    private final Sight sight;
    private final Shelf shelf;
    private final KeyResults keyResults;
    private final Presenter presenter;

    public ViewKeyResult(Sight sight, Shelf shelf, KeyResults keyResults, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.keyResults = keyResults;
        this.presenter = presenter;
    }

    public KeyResultView view(int id) {
        Glance glance = sight.now();
        return presenter.keyResult(shelf.keyResult(id, glance), keyResults.texts(id), glance);
    }
}
