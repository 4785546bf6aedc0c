package io.throughline.okr.domain.objective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All objectives. */
public interface Objectives {
    Optional<Objective> byId(int id);

    /** The same without the people named to see it: one statement, whatever there is. */
    Optional<Objective> withoutPeople(int id);

    /** User keys of the people named to see an objective: one statement, whatever there is; none if it is not confidential. */
    Set<String> people(int id);

    /** Those there are of these ids. */
    Map<Integer, Objective> byIds(Collection<Integer> ids);

    /** Those there are with these numbers of human keys, by number. */
    Map<Integer, Objective> byNumbers(Collection<Integer> numbers);

    /** All of these cycles that are not in the trash, in the order siblings are shown, in one statement. */
    List<Objective> inCycles(Collection<Integer> cycles);

    /** All of an org unit, a cycle and a home parent, in the order they are shown, the trash included: they keep their places. */
    List<Objective> siblings(int orgUnit, int cycle, Home home);

    /** All of an org unit and a cycle, whatever their home parent, by place and then by id, the trash included. */
    List<Objective> inPlaces(int orgUnit, int cycle);

    /** Those whose home parent is one of these objectives or key results, the trash included, in at most two statements. */
    List<Objective> below(Collection<Integer> objectives, Collection<Integer> keyResults);

    /** Whether there is any in a cycle, the trash included. */
    boolean anyIn(int cycle);

    /** The next ones by id, for walking through all of them. */
    List<Objective> afterId(int id, int limit);

    /** The long texts of an objective. */
    Objective.Texts texts(int id);

    /** The same for several: those that say anything, by id of the objective. */
    Map<Integer, Objective.Texts> texts(Collection<Integer> ids);

    /** Stores a new one and gives it its id. */
    Objective add(Objective fresh, Objective.Texts texts);

    /** Stores all of it. */
    void save(Objective objective, Objective.Texts texts);

    /** Stores progress and its time, and nothing else. */
    void saveProgress(Collection<Objective> objectives);

    /** Stores their places among siblings, and nothing else. */
    void savePlaces(Collection<Objective> objectives);

    /** Stores all but the long texts. */
    void save(Collection<Objective> objectives);

    /** Those of a person in these cycles, by id, the trash included. */
    List<Objective> ownedBy(String owner, Collection<Integer> cycles);

    /** Whether any belongs to an org unit, in whatever cycle, in the trash or not. */
    boolean anyOf(int orgUnit);

    /** Those sought in that state, or in any, by id: the next ones after an id. */
    List<Objective> find(GoalFilter filter, Optional<State> state, int afterId, int limit);

    /** Those of these cycles that lie in the trash, in one statement. */
    List<Objective> trashed(Collection<Integer> cycles);
}
