package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.change.Element;

/** Gives out the numbers of human keys: each once, on all nodes, and kept even if what it was for is not stored. */
public interface Numbers {
    /**
     * Takes a run of numbers, in a transaction of its own and so outside of any write. Within several writes as one they are the
     * numbers that come next, and taken only if all of it is done.
     *
     * @param count 1 or more
     * @return the first of them
     */
    int take(Element kind, int count);
}
