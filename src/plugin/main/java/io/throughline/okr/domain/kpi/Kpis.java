package io.throughline.okr.domain.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All KPIs. */
public interface Kpis {
    Optional<Kpi> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, Kpi> byIds(Collection<Integer> ids);

    /** Those of org units with their current values, by id, in one statement for each 500 org units. */
    List<Kpi> of(Collection<Integer> orgUnits);

    /** The next of org units with their current values, by id, in one statement. */
    List<Kpi> of(Collection<Integer> orgUnits, int afterId, int limit);

    /** Those of an owner, by id. */
    List<Kpi> ownedBy(String owner);

    /** The next ones by id, for walking through all of them. */
    List<Kpi> afterId(int id, int limit);

    /** Stores a new one and gives it its id. */
    Kpi add(Kpi fresh);

    /** Stores all of it. */
    void save(Kpi kpi);
}
