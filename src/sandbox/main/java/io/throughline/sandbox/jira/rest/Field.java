package io.throughline.sandbox.jira.rest;

import java.util.List;
import java.util.Map;

/**
 * A field as Jira describes it.
 *
 * @param id {@code summary} or {@code customfield_10106}
 * @param clauses its names in JQL
 * @param schema its type; empty if none is told
 * @param operations what an edit may do to it, such as {@code set}; empty if nothing
 */
record Field(
        String id,
        String name,
        boolean custom,
        boolean navigable,
        boolean searchable,
        List<String> clauses,
        Map<String, Object> schema,
        List<String> operations) {
    /** As the list of fields shows it. */
    Map<String, Object> listed() {
        Map<String, Object> listed = Shape.of(
                "id",
                id,
                "name",
                name,
                "custom",
                custom,
                "orderable",
                custom || !operations.isEmpty(),
                "navigable",
                navigable,
                "searchable",
                searchable,
                "clauseNames",
                clauses);
        if (!schema.isEmpty()) {
            listed.put("schema", schema);
        }
        return listed;
    }
}
