package io.throughline.okr.domain.objective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objectives. */
public interface Objectives {
    Optional<Objective> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, Objective> byIds(Collection<Integer> ids);

    /** All of these cycles in the order siblings are shown, in one statement. */
    List<Objective> inCycles(Collection<Integer> cycles);

    /** The next ones by id, for walking through all of them. */
    List<Objective> afterId(int id, int limit);

    /** Why an objective is worth it; "" if it was not said. Apart from the rest because boards never read it. */
    String why(int id);

    /** The same for several: those that were said, by id of the objective. */
    Map<Integer, String> whys(Collection<Integer> ids);

    /** Stores a new one, its version 1, and gives it its id. */
    Objective add(Objective.Written written, String why);

    /** Stores what people wrote, and the version. */
    void save(Objective objective, String why);

    /** Stores progress and its time, and nothing else. */
    void saveProgress(Collection<Objective> objectives);
}
