package io.throughline.okr.usecases;

import io.throughline.okr.view.KeyResultView;

/** Changes a key result; a version that is not the stored one is refused as stale. */
public class EditKeyResult {
    public KeyResultView edit(int id, long version, KeyResultDraft draft) {
        throw new UnsupportedOperationException();
    }
}
