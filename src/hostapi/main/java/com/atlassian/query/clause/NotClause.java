package com.atlassian.query.clause;

import java.util.List;

/** This does not hold. Evidence: [OLD]. */
public class NotClause implements Clause {
    private final Clause clause;

    public NotClause(Clause clause) {
        this.clause = clause;
    }

    @Override
    public String getName() {
        return "NOT";
    }

    @Override
    public List<Clause> getClauses() {
        return List.of(clause);
    }

    public Clause getSubClause() {
        return clause;
    }
}
