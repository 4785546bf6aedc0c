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

    /** Those there are with these numbers of human keys, by number. */
    Map<Integer, KeyResult> byNumbers(Collection<Integer> numbers);

    /** All of these objectives that are not in the trash, in the order siblings are shown. */
    List<KeyResult> of(Collection<Integer> objectives);

    /** All of an objective, in the order they are shown, the trash included: they keep their places. */
    List<KeyResult> siblings(int objective);

    /** All of these cycles that are not in the trash, nor their objectives, in the order siblings are shown, in one statement. */
    List<KeyResult> inCycles(Collection<Integer> cycles);

    /**
     * Those of these cycles that take their values from a KPI, by id, in one statement; the trash included, for what comes out of
     * it must stand where its KPI does.
     */
    List<KeyResult> ofKpi(int kpi, Collection<Integer> cycles);

    /** The next ones by id, for walking through all of them. */
    List<KeyResult> afterId(int id, int limit);

    /** Whether a person owns one of these org units in these cycles that is not in the trash, nor its objective. */
    boolean anyOwnedBy(String owner, Collection<Integer> orgUnits, Collection<Integer> cycles);

    /** Those sought that are not in the trash, nor their objectives, the most recently written first. */
    List<KeyResult> find(Sought sought);

    /** Those sought of an objective, 0 for any, by id: the next ones after an id. The title of the objective is looked at as well. */
    List<KeyResult> find(GoalFilter filter, int objective, int afterId, int limit);

    /** Those of a person in these cycles, by id, the trash included. */
    List<KeyResult> ownedBy(String owner, Collection<Integer> cycles);

    /** The long texts of a key result. */
    KeyResult.Texts texts(int id);

    /** The same for several: those that say anything, by id of the key result. */
    Map<Integer, KeyResult.Texts> texts(Collection<Integer> ids);

    /** Stores a new one of an objective and gives it its id. */
    KeyResult add(Objective objective, KeyResult fresh, KeyResult.Texts texts, Instant now);

    /** Stores all of it. */
    void save(KeyResult keyResult, KeyResult.Texts texts, Instant now);

    /** Stores all but the long texts. */
    void save(Collection<KeyResult> keyResults, Instant now);

    /** Stores their places among siblings, and nothing else. */
    void savePlaces(Collection<KeyResult> keyResults);

    /** Those of these cycles that lie in the trash by themselves, in one statement. */
    List<KeyResult> trashed(Collection<Integer> cycles);

    /** Stores where they stand, and nothing else. */
    void saveStandings(Collection<KeyResult> keyResults);

    /**
     * Follows a change of the objective: its org unit, cycle and title, and whether it is in the trash or confidential, are kept
     * beside its key results, for search.
     */
    void follow(Objective objective);

    /**
     * What is sought.
     *
     * @param text part of the title, of the objective's title, or a whole key, whatever the case; "" for all
     * @param insider user key of whose confidential ones are found as well; empty for everybody's
     * @param limit 1 or more
     */
    record Sought(String text, Set<Integer> orgUnits, Set<Integer> cycles, Optional<String> insider, int limit) {
        public Sought {
            orgUnits = Set.copyOf(orgUnits);
            cycles = Set.copyOf(cycles);
        }
    }
}
