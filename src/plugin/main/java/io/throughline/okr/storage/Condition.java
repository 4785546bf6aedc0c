package io.throughline.okr.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.java.ao.Query;

/** A condition that is put together piece by piece, with what stands in its places. */
final class Condition {
    private final StringBuilder text;
    private final List<Object> given = new ArrayList<>();

    Condition(String condition, Object... given) {
        this.text = new StringBuilder(condition);
        this.given.addAll(List.of(given));
    }

    Condition and(String condition, Object... more) {
        text.append(" AND ").append(condition);
        given.addAll(List.of(more));
        return this;
    }

    /** That a column has one of these values, one at least: in as many lists as databases take. */
    Condition andAmong(String column, Collection<?> values) {
        text.append(" AND (").append(among(column, values)).append(')');
        return this;
    }

    /** That a column has a value or another one of these, of which there may be none. */
    Condition andIsOrAmong(String column, Object value, String other, Collection<?> values) {
        text.append(" AND (").append(column).append(" = ?");
        given.add(value);
        if (!values.isEmpty()) {
            text.append(" OR ").append(among(other, values));
        }
        text.append(')');
        return this;
    }

    /** The query for what meets it. */
    Query on(Query query) {
        return query.where(text.toString(), given.toArray());
    }

    private String among(String column, Collection<?> values) {
        return Batches.of(values).stream()
                .peek(given::addAll)
                .map(some -> Batches.in(column, some))
                .collect(Collectors.joining(" OR "));
    }
}
