package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The user keys in Jira's own tables of projects and issues. What schemes and roles grant a person is left: he is inactive. */
final class IssuePeople {
    private static final List<String> COLUMNS = List.of(
            "project.lead",
            "jiraissue.reporter",
            "jiraissue.assignee",
            "jiraissue.creator",
            "changegroup.author",
            "jiraaction.author",
            "jiraaction.updateauthor",
            "archived_project.archived_by");

    private final Database database;

    IssuePeople(Database database) {
        this.database = database;
    }

    /**
     * Puts one key in the place of another.
     *
     * @return issues the index has to read again
     */
    Set<Long> follow(String before, String after) {
        return database.inTransaction(() -> {
            Set<Long> issues = new HashSet<>(database.query(
                    "select id from jiraissue where reporter = ? or assignee = ? or creator = ?",
                    row -> row.getObject(1, BigDecimal.class).longValue(),
                    before,
                    before,
                    before));
            for (String column : COLUMNS) {
                String table = column.substring(0, column.indexOf('.'));
                String name = column.substring(table.length() + 1);
                database.update("update " + table + " set " + name + " = ? where " + name + " = ?", after, before);
            }
            for (String value : List.of("oldvalue", "newvalue")) {
                String people = "update changeitem set " + value + " = ? where field in ('assignee', 'reporter') and ";
                database.update(people + value + " like ?", after, before);
            }
            return issues;
        });
    }
}
