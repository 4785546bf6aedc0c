package io.throughline.sandbox.jira.index;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** A document while it is put together. */
final class IssueDocument {
    /** Lucene takes no longer terms; what people sort and compare by is shorter. */
    private static final int LONGEST_TERM = 1000;

    private static final Set<String> HISTORY = Set.of(
            IndexNames.STATUS, IndexNames.ASSIGNEE, IndexNames.REPORTER, IndexNames.PRIORITY, IndexNames.RESOLUTION);

    private final Document document = new Document();
    private final Constants constants;
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> terms = new LinkedHashSet<>();
    private final Set<String> sorted = new LinkedHashSet<>();

    private IssueDocument(Constants constants) {
        this.constants = constants;
    }

    /** The issue's own columns, in the order {@link IssueDocuments} selects them. */
    static IssueDocument of(ResultSet row, Constants constants, Users users) throws SQLException {
        IssueDocument made = new IssueDocument(constants);
        made.identity(row);
        made.constants(row);
        made.person(IndexNames.ASSIGNEE, row.getString(10), users);
        made.person(IndexNames.REPORTER, row.getString(11), users);
        made.person(IndexNames.CREATOR, row.getString(12), users);
        made.date(IndexNames.CREATED, row.getTimestamp(13));
        made.date(IndexNames.UPDATED, row.getTimestamp(14));
        made.date(IndexNames.RESOLVED, row.getTimestamp(15));
        made.date(IndexNames.DUE, row.getTimestamp(16));
        made.text(IndexNames.SUMMARY, row.getString(17));
        made.sortText(IndexNames.SUMMARY, row.getString(17));
        made.text(IndexNames.DESCRIPTION, row.getString(18));
        made.text(IndexNames.ENVIRONMENT, row.getString(19));
        made.term(IndexNames.SECURITY, row.getString(20));
        return made;
    }

    private void identity(ResultSet row) throws SQLException {
        document.add(new StringField(IndexNames.ID, String.valueOf(row.getLong(1)), Field.Store.NO));
        document.add(new NumericDocValuesField(IndexNames.ID, row.getLong(1)));
        document.add(new LongField(IndexNames.NUMBER, row.getLong(2), Field.Store.NO));
        sortText("key", row.getString(3));
        sortText(IndexNames.PROJECT, row.getString(4));
        term(IndexNames.PROJECT, String.valueOf(row.getLong(5)));
    }

    private void constants(ResultSet row) throws SQLException {
        Constants.Type type = constants.type(row.getString(6));
        term(IndexNames.TYPE, type.id());
        sortNumber(IndexNames.TYPE, constants.types().indexOf(type));
        Constants.Status status = constants.status(row.getString(7));
        term(IndexNames.STATUS, status.id());
        sortNumber(IndexNames.STATUS, constants.statuses().indexOf(status));
        term(IndexNames.CATEGORY, String.valueOf(status.category().id()));
        sortNumber(IndexNames.CATEGORY, status.category().id());
        was(IndexNames.STATUS, status.id());
        named(IndexNames.PRIORITY, row.getString(8), constants.priorities());
        named(IndexNames.RESOLUTION, row.getString(9), constants.resolutions());
    }

    private void named(String field, String id, List<Constants.Named> all) {
        was(field, id);
        term(field, id);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                sortNumber(field, i);
            }
        }
    }

    private void person(String field, String key, Users users) {
        was(field, key);
        term(field, key);
        if (key != null && !key.isEmpty()) {
            sortText(field, users.byKey(key).map(Users.User::displayName).orElse(key));
        }
    }

    /** One end of a link of that type. */
    void link(String typeId, long other, boolean outward) {
        Constants.LinkType type = constants.linkType(typeId);
        if (type.subtask() && !outward) {
            term(IndexNames.PARENT, String.valueOf(other));
        }
        if (type.name().equals("Epic-Story Link") && !outward) {
            term(IndexNames.EPIC, String.valueOf(other));
        }
        if (!type.system()) {
            term(IndexNames.LINKS, type.name().toLowerCase(Locale.ROOT));
            term(IndexNames.LINKS, (outward ? type.outward() : type.inward()).toLowerCase(Locale.ROOT));
        }
    }

    /** A value of a custom field: issue, field, number, short text, long text, date. */
    void custom(ResultSet row) throws SQLException {
        String name = IndexNames.custom(row.getLong(2));
        double number = row.getDouble(3);
        boolean isNumber = !row.wasNull();
        String text = row.getString(4) == null ? row.getString(5) : row.getString(4);
        if (isNumber) {
            document.add(new DoubleField(name, number, Field.Store.NO));
            filled.add(name);
        } else if (row.getTimestamp(6) != null) {
            date(name, row.getTimestamp(6));
        } else if (text != null && !text.isEmpty()) {
            // as it stands, for options; and its words, for texts
            term(name, text);
            document.add(new TextField(name + "_text", text, Field.Store.NO));
            sortText(name, text);
        }
    }

    void label(String label) {
        term(IndexNames.LABELS, label.toLowerCase(Locale.ROOT));
        sortText(IndexNames.LABELS, label);
    }

    /** A row of the history. */
    void changed(String field, String before, String after) {
        String name = field.toLowerCase(Locale.ROOT);
        if (HISTORY.contains(name)) {
            was(name, before);
            was(name, after);
            changed.add(name);
        }
    }

    void comment(String body) {
        text(IndexNames.COMMENT, body);
    }

    private void was(String field, String value) {
        String name = IndexNames.history(field);
        // nothing is a value too: one may ask for what was EMPTY
        addOnce(name, value == null ? "" : value);
    }

    private void term(String field, String value) {
        if (value != null && !value.isEmpty()) {
            addOnce(field, value);
            filled.add(field);
        }
    }

    private void addOnce(String field, String value) {
        String term = shortened(value);
        if (terms.add(field + "=" + term)) {
            document.add(new StringField(field, term, Field.Store.NO));
        }
    }

    private void text(String field, String value) {
        if (value != null && !value.isBlank()) {
            document.add(new TextField(field, value, Field.Store.NO));
            filled.add(field);
        }
    }

    private void date(String field, Timestamp value) {
        if (value != null) {
            document.add(new LongField(field, value.getTime(), Field.Store.NO));
            filled.add(field);
        }
    }

    private void sortText(String field, String value) {
        if (value != null && sorted.add(field)) {
            document.add(new SortedDocValuesField(
                    IndexNames.sort(field), new BytesRef(shortened(value.toLowerCase(Locale.ROOT)))));
        }
    }

    private void sortNumber(String field, long value) {
        document.add(new LongField(IndexNames.sort(field), value, Field.Store.NO));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
    }

    /** The document, complete. */
    Document made() {
        filled.forEach(field -> document.add(new StringField(IndexNames.FILLED, field, Field.Store.NO)));
        changed.forEach(field -> document.add(new StringField(IndexNames.CHANGED, field, Field.Store.NO)));
        return document;
    }
}
