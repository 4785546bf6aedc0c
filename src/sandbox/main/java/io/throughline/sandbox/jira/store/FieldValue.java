package io.throughline.sandbox.jira.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;

/** What a custom field holds; one of the three is there, the others are null. */
public record FieldValue(Double number, String text, LocalDate date) {
    /** Reads the columns numbervalue, stringvalue, textvalue and datevalue, which come second to fifth. */
    static FieldValue of(ResultSet row) throws SQLException {
        double number = row.getDouble(2);
        boolean noNumber = row.wasNull();
        String text = row.getString(3) == null ? row.getString(4) : row.getString(3);
        Timestamp date = row.getTimestamp(5);
        return new FieldValue(
                noNumber ? null : number,
                text,
                date == null ? null : date.toLocalDateTime().toLocalDate());
    }

    /** The value as it is: a Double, a String or a LocalDate. */
    public Object plain() {
        if (number != null) {
            return number;
        }
        return text == null ? date : text;
    }
}
