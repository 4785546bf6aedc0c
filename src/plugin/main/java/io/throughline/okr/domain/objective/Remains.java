package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.change.Element;
import java.util.Collection;

/** What is left of objectives and key results: their rows, and all that hangs on them. */
public interface Remains {
    /**
     * Removes objectives or key results for good: the rows, their long texts, named people, check-ins, issue links, progress
     * points, and what the log says of any of these; that they were there, and who changed them when, stays in the log.
     */
    void remove(Element kind, Collection<Integer> ids);
}
