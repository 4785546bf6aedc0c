package io.throughline.okr.domain.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All evidence. */
public interface EvidenceLinks {
    Optional<Evidence> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, Evidence> byIds(Collection<Integer> ids);

    /** That of a subject, the oldest first. */
    List<Evidence> of(Subject on);

    /** The next by id, for walking through all of it. */
    List<Evidence> afterId(int id, int limit);

    /** Stores a new one and gives it its id. */
    Evidence add(Evidence fresh);

    void remove(int id);
}
