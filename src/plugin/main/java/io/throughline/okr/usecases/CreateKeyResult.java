package io.throughline.okr.usecases;

import io.throughline.okr.view.KeyResultView;

/** Makes a key result. */
public class CreateKeyResult {
    public KeyResultView create(KeyResultDraft draft) {
        throw new UnsupportedOperationException();
    }
}
