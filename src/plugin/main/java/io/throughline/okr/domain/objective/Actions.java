package io.throughline.okr.domain.objective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All actions. */
public interface Actions {
    Optional<Action> byId(int id);

    /** Those of key results, in the order they are shown. */
    List<Action> of(Collection<Integer> keyResults);

    /** Those of an owner, by id. */
    List<Action> ownedBy(String owner);

    /** Those there are of these ids. */
    Map<Integer, Action> byIds(Collection<Integer> ids);

    /** The next ones by id, for walking through all of them. */
    List<Action> afterId(int id, int limit);

    /** Stores a new one and gives it its id. */
    Action add(Action fresh);

    /** Stores all of them; those that are gone meanwhile are passed over. */
    void save(Collection<Action> actions);

    /** Removes those of these ids. */
    void remove(Collection<Integer> ids);
}
