package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.util.List;

/** The rows every Jira has: types, statuses, priorities, roles and fields. */
final class FirstRows {
    private final Database database;

    FirstRows(Database database) {
        this.database = database;
    }

    /** All rows of a new Jira. */
    void fill() {
        type("10000", 1, "Epic", null);
        type("10001", 2, "Story", null);
        type("10002", 3, "Task", null);
        type("10004", 4, "Bug", null);
        type("10003", 5, "Sub-task", Tables.SUBTASK_STYLE);
        // In Progress keeps the id it has in every Jira; 2, 4 and 3 are the fixed ids of the status categories
        status("10000", 1, "To Do", 2);
        status("3", 2, "In Progress", 4);
        status("10002", 3, "In Review", 4);
        status("10001", 4, "Done", 3);
        List<String> priorities = List.of("Highest", "High", "Medium", "Low", "Lowest");
        for (int i = 0; i < priorities.size(); i++) {
            database.update(
                    "insert into priority (id, sequence, pname) values (?, ?, ?)",
                    String.valueOf(i + 1),
                    i + 1,
                    priorities.get(i));
        }
        resolution("10000", 1, "Done");
        resolution("10001", 2, "Won't Do");
        linkType(10000, "Blocks", "is blocked by", "blocks", null);
        linkType(10001, "Cloners", "is cloned by", "clones", null);
        linkType(10002, "Duplicate", "is duplicated by", "duplicates", null);
        linkType(10003, "Relates", "relates to", "relates to", null);
        linkType(10100, "jira_subtask_link", "jira_subtask_inward", "jira_subtask_outward", Tables.SUBTASK_STYLE);
        linkType(10200, "Epic-Story Link", "has Epic", "is Epic of", Tables.EPIC_STYLE);
        field(10100, "com.pyxis.greenhopper.jira:gh-epic-link", "Epic Link");
        field(10101, "com.pyxis.greenhopper.jira:gh-epic-label", "Epic Name");
        field(10106, "com.atlassian.jira.plugin.system.customfieldtypes:float", "Story Points");
    }

    /** Rows that came later, in an old database too. */
    void complete() {
        if (database.query("select id from projectrole", row -> row.getLong(1)).isEmpty()) {
            database.update(
                    "insert into projectrole (id, name) values (?, 'Administrators')", ProjectRoles.ADMINISTRATORS);
            database.update("insert into projectrole (id, name) values (?, 'Developers')", ProjectRoles.DEVELOPERS);
            database.update("insert into projectrole (id, name) values (?, 'Users')", ProjectRoles.USERS);
        }
        if (database.query("select id from issuestatus where id = '1'", row -> row.getString(1))
                .isEmpty()) {
            // the statuses of Jira's classic workflow, by the ids they have everywhere
            status("1", 11, "Open", 2);
            status("4", 12, "Reopened", 2);
            status("5", 13, "Resolved", 3);
            status("6", 14, "Closed", 3);
        }
        if (database.query("select id from customfield where cfname = 'Parent Link'", row -> row.getLong(1))
                .isEmpty()) {
            field(10107, "com.atlassian.jpo:jpo-custom-field-parent", "Parent Link");
        }
        // ids given here stay out of the way of those made later
        database.update(
                "update sequence_value_item set seq_id = 10200 where seq_name = 'CustomField' and seq_id < 10200");
    }

    private void type(String id, int sequence, String name, String style) {
        database.update(
                "insert into issuetype (id, sequence, pname, pstyle) values (?, ?, ?, ?)", id, sequence, name, style);
    }

    private void status(String id, int sequence, String name, int category) {
        database.update(
                "insert into issuestatus (id, sequence, pname, statuscategory) values (?, ?, ?, ?)",
                id,
                sequence,
                name,
                category);
    }

    private void resolution(String id, int sequence, String name) {
        database.update("insert into resolution (id, sequence, pname) values (?, ?, ?)", id, sequence, name);
    }

    private void linkType(long id, String name, String inward, String outward, String style) {
        database.update(
                "insert into issuelinktype (id, linkname, inward, outward, pstyle) values (?, ?, ?, ?, ?)",
                id,
                name,
                inward,
                outward,
                style);
    }

    private void field(long id, String typeKey, String name) {
        database.update("insert into customfield (id, customfieldtypekey, cfname) values (?, ?, ?)", id, typeKey, name);
    }
}
