package io.throughline.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A condition on {@code jiraissue i} and {@code project p} with its parameters. */
record SqlCondition(String sql, List<Object> parameters) {
    SqlCondition {
        parameters = List.copyOf(parameters);
    }

    static SqlCondition of(String sql, Object... parameters) {
        return new SqlCondition(sql, List.of(parameters));
    }

    static SqlCondition joined(String word, List<SqlCondition> conditions) {
        List<Object> all = new ArrayList<>();
        conditions.forEach(condition -> all.addAll(condition.parameters));
        return new SqlCondition(
                conditions.stream().map(SqlCondition::sql).collect(Collectors.joining(" " + word + " ", "(", ")")),
                all);
    }

    SqlCondition and(SqlCondition other) {
        return joined("and", List.of(this, other));
    }

    Object[] parametersArray() {
        return parameters.toArray();
    }
}
