package io.throughline.okr.usecases;

import io.throughline.okr.view.ObjectiveView;

/** Changes an objective; a version that is not the stored one is refused as stale. */
public class EditObjective {
    public ObjectiveView edit(int id, long version, ObjectiveDraft draft) {
        throw new UnsupportedOperationException();
    }
}
