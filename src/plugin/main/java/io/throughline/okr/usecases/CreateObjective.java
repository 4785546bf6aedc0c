package io.throughline.okr.usecases;

import io.throughline.okr.view.ObjectiveView;

/** Makes an objective. */
public class CreateObjective {
    public ObjectiveView create(ObjectiveDraft draft) {
        throw new UnsupportedOperationException();
    }
}
