package com.atlassian.query.clause;

import java.util.Collection;
import java.util.List;

/** All of these hold. Evidence: [OLD]. */
public class AndClause implements Clause {
    private final List<Clause> clauses;

    public AndClause(Collection<? extends Clause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    @Override
    public String getName() {
        return "AND";
    }

    @Override
    public List<Clause> getClauses() {
        return clauses;
    }
}
