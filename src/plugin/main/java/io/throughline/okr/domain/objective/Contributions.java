package io.throughline.okr.domain.objective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All contributions, those of goals in the trash among them. */
public interface Contributions {
    Optional<Contribution> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, Contribution> byIds(Collection<Integer> ids);

    /** What these objectives contribute, by id. */
    List<Contribution> of(Collection<Integer> objectives);

    /** What these goals get, by id, in at most two statements for some hundreds of goals. */
    List<Contribution> to(Collection<Goal> goals);

    /** What the objectives of these cycles contribute, by id, in one statement. */
    List<Contribution> inCycles(Collection<Integer> cycles);

    /** The next ones by id, for walking through all of them. */
    List<Contribution> afterId(int id, int limit);

    /** Stores a new one and gives it its id. */
    Contribution add(Contribution fresh);

    /** Stores all of them. */
    void save(Collection<Contribution> contributions);

    /** Removes those of these ids. */
    void remove(Collection<Integer> ids);
}
