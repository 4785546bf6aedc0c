package io.throughline.okr.usecases;

import io.throughline.okr.view.ChangeView;
import java.util.List;

/** The change log of a scope after a revision, oldest first, at most 500 rows; administrators only for now. */
public class ReadHistory {
    public List<ChangeView> read(String scope, long afterRevision) {
        throw new UnsupportedOperationException();
    }
}
