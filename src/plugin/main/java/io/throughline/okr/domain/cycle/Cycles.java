package io.throughline.okr.domain.cycle;

import java.util.List;

/** All cycles; there are few enough to read them all. */
public interface Cycles {
    /** Every cycle, by id, in one statement. */
    List<Cycle> all();

    /** Stores a new one and gives it its id. */
    Cycle add(Cycle cycle);

    /** Stores all of it. */
    void save(Cycle cycle);

    /** Removes it; nothing may belong to it. */
    void remove(int id);
}
