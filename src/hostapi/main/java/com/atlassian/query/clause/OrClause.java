package com.atlassian.query.clause;

import java.util.Collection;
import java.util.List;

/** One of these holds. Evidence: [OLD]. */
public class OrClause implements Clause {
    private final List<Clause> clauses;

    public OrClause(Collection<? extends Clause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    @Override
    public String getName() {
        return "OR";
    }

    @Override
    public List<Clause> getClauses() {
        return clauses;
    }
}
