package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.sql.Timestamp;
import java.time.LocalDate;

/** Writes values of custom fields; one row an issue and field. */
final class FieldValues {
    private static final int SHORT_TEXT = 255;

    private final Database database;
    private final Sequences sequences;

    FieldValues(Database database, Sequences sequences) {
        this.database = database;
        this.sequences = sequences;
    }

    /** Sets a Double, a String or a LocalDate; null or "" removes the row, as Jira does. */
    void set(long issueId, Constants.Field field, Object value) {
        database.update("delete from customfieldvalue where issue = ? and customfield = ?", issueId, field.id());
        if (value == null || value.equals("")) {
            return;
        }
        String column;
        Object stored = value;
        if (value instanceof Double) {
            column = "numbervalue";
        } else if (value instanceof LocalDate date) {
            column = "datevalue";
            stored = Timestamp.valueOf(date.atStartOfDay());
        } else if (field.kind() == Constants.FieldKind.LONG_TEXT
                || value.toString().length() > SHORT_TEXT) {
            column = "textvalue";
        } else {
            column = "stringvalue";
        }
        database.update(
                "insert into customfieldvalue (id, issue, customfield, " + column + ") values (?, ?, ?, ?)",
                sequences.next("CustomFieldValue"),
                issueId,
                field.id(),
                stored);
    }
}
