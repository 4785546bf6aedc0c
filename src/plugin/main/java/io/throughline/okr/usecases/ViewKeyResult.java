package io.throughline.okr.usecases;

import io.throughline.okr.view.KeyResultView;

/** One key result. */
public class ViewKeyResult {
    public KeyResultView view(int id) {
        throw new UnsupportedOperationException();
    }
}
