package io.throughline.okr.domain.people;

import java.util.List;

/** All org units; there are few enough to read them all. */
public interface OrgUnits {
    /** Every org unit with its people, by id, in a fixed number of statements. */
    List<OrgUnit> all();

    /** Stores a new one and gives it its id. */
    OrgUnit add(OrgUnit unit);
}
