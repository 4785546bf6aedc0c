package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.people.Viewer;

/** Who is acting now. */
@FunctionalInterface
public interface Viewers {
    Viewer current();
}
