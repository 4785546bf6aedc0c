package io.throughline.okr.domain.progress;

import java.util.Set;
import java.util.TreeSet;

/**
 * An issue that something happened to.
 *
 * @param issue the host's id of it
 * @param epicBefore id of the epic it was in; 0 where that is not known
 * @param epicNow id of the epic it is in; 0 where that is not known
 */
public record StaleIssue(long issue, long epicBefore, long epicNow) {
    /** The issues it names: one to three. */
    public Set<Long> ids() {
        Set<Long> ids = new TreeSet<>(Set.of(issue));
        ids.add(epicBefore);
        ids.add(epicNow);
        ids.remove(0L);
        return ids;
    }
}
