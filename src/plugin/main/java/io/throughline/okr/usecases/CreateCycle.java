package io.throughline.okr.usecases;

import io.throughline.okr.view.CycleView;

/** Makes a cycle; administrators only. */
public class CreateCycle {
    public CycleView create(Draft draft) {
        throw new UnsupportedOperationException();
    }

    /** Dates are ISO 8601; parent 0 for none. */
    public record Draft(String name, String starts, String ends, String state, int parent) {}
}
