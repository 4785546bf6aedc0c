package io.throughline.okr.domain.objective;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All key results. */
public interface KeyResults {
    Optional<KeyResult> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, KeyResult> byIds(Collection<Integer> ids);

    /** All of these objectives in the order siblings are shown. */
    List<KeyResult> of(Collection<Integer> objectives);

    /** All of these cycles in the order siblings are shown, in one statement. */
    List<KeyResult> inCycles(Collection<Integer> cycles);

    /** The next ones by id, for walking through all of them. */
    List<KeyResult> afterId(int id, int limit);

    /** Whether a person owns one in these cycles. */
    boolean anyOwnedBy(String owner, Collection<Integer> cycles);

    /** Those sought, the most recently written first. */
    List<KeyResult> find(Sought sought);

    /** Stores a new one, its version 1, and gives it its id. */
    KeyResult add(Objective objective, KeyResult.Written written, Instant now);

    /** Stores what people wrote, the version and the standing. */
    void save(KeyResult keyResult, Instant now);

    /** Stores where they stand, and nothing else. */
    void saveStandings(Collection<KeyResult> keyResults);

    /** Follows a change of the objective: its org unit and title are kept beside its key results, for search. */
    void follow(Objective objective);

    /**
     * What is sought.
     *
     * @param text part of the title, of the objective's title, or a whole key, whatever the case; "" for all
     * @param limit 1 or more
     */
    record Sought(String text, Set<Integer> orgUnits, Set<Integer> cycles, int limit) {
        public Sought {
            orgUnits = Set.copyOf(orgUnits);
            cycles = Set.copyOf(cycles);
        }
    }
}
