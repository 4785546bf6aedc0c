package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;

/** Writes values of custom fields; one row an issue and field. */
final class FieldValues {
    private final Database database;
    private final Sequences sequences;

    FieldValues(Database database, Sequences sequences) {
        this.database = database;
        this.sequences = sequences;
    }

    /** Sets a number; null removes the row, as Jira does. */
    void setNumber(long issueId, Constants.Field field, Double value) {
        set("numbervalue", issueId, field, value);
    }

    /** Sets a short text; null removes the row. */
    void setText(long issueId, Constants.Field field, String value) {
        set("stringvalue", issueId, field, value);
    }

    private void set(String column, long issueId, Constants.Field field, Object value) {
        database.update("delete from customfieldvalue where issue = ? and customfield = ?", issueId, field.id());
        if (value != null) {
            database.update(
                    "insert into customfieldvalue (id, issue, customfield, " + column + ") values (?, ?, ?, ?)",
                    sequences.next("CustomFieldValue"),
                    issueId,
                    field.id(),
                    value);
        }
    }
}
