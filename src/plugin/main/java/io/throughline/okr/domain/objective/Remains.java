package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.change.Element;
import java.util.Collection;
import java.util.Map;

/** What is left of objectives, key results and contributions: their rows, and all that hangs on them. */
public interface Remains {
    /**
     * Removes them for good: the rows, their long texts, named people, check-ins, issue links, progress points, comments and
     * evidence, and what the log says of any of these; that they were there, and who changed them when, stays in the log, and
     * what contributed to what.
     *
     * @param ids by kind
     */
    void remove(Map<Element, ? extends Collection<Integer>> ids);
}
