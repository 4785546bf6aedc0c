package io.throughline.okr.usecases;

import io.throughline.okr.view.ObjectiveView;

/** One objective. */
public class ViewObjective {
    public ObjectiveView view(int id) {
        throw new UnsupportedOperationException();
    }
}
