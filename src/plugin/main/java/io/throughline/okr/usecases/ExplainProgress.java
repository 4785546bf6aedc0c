package io.throughline.okr.usecases;

import io.throughline.okr.view.ExplanationView;

/** How a percentage is made. */
public class ExplainProgress {
    public ExplanationView ofObjective(int id) {
        throw new UnsupportedOperationException();
    }

    public ExplanationView ofKeyResult(int id) {
        throw new UnsupportedOperationException();
    }
}
