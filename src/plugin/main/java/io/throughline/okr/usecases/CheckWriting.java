package io.throughline.okr.usecases;

import io.throughline.okr.view.FindingView;
import java.util.List;

/** What the writing rules say of an objective and its key results. */
public class CheckWriting {
    public List<FindingView> check(int objective) {
        throw new UnsupportedOperationException();
    }
}
