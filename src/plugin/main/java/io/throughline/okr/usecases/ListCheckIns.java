package io.throughline.okr.usecases;

import io.throughline.okr.view.CheckInView;
import java.util.List;

/** The check-ins of a key result, the latest effective first; at most 200. */
public class ListCheckIns {
    public List<CheckInView> list(int keyResult) {
        throw new UnsupportedOperationException();
    }
}
