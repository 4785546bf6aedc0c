package io.throughline.okr.usecases;

import io.throughline.okr.view.CycleView;
import java.util.List;

/** All cycles, by start, outer ones first. */
public class ListCycles {
    public List<CycleView> list() {
        throw new UnsupportedOperationException();
    }
}
