package io.throughline.okr.domain.people;

import java.util.Collection;
import java.util.List;

/** All org units; there are few enough to read them all. */
public interface OrgUnits {
    /** Every org unit with its people, by id, in a fixed number of statements. */
    List<OrgUnit> all();

    /** Stores a new one and gives it its id. */
    OrgUnit add(OrgUnit fresh);

    /** Stores all of these, their people included. */
    void save(Collection<OrgUnit> units);

    /** Stores the places of these, and nothing else. */
    void saveOrder(Collection<OrgUnit> units);

    /** Removes one with its people. */
    void remove(int id);
}
