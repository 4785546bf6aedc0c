package com.atlassian.query.clause;

import java.util.List;

/** A condition. Evidence: [OLD]. */
public interface Clause {
    /** {@code AND}, {@code OR}, {@code NOT}, or the field's name. */
    String getName();

    List<Clause> getClauses();
}
