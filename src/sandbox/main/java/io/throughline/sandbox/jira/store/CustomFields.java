package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The custom fields and, of those that have them, the options. */
public final class CustomFields {
    private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final String TOPIC = "fields";

    private final Database database;
    private final Sequences sequences;
    private final Signals signals;
    private volatile List<Constants.Field> all;

    CustomFields(Database database, Sequences sequences, Signals signals) {
        this.database = database;
        this.sequences = sequences;
        this.signals = signals;
        signals.hear(TOPIC, word -> read());
        read();
    }

    // what was read first must not be kept last, when another node and this one make fields at once
    private synchronized void read() {
        all = database.query(
                "select id, cfname, customfieldtypekey from customfield order by id",
                row -> new Constants.Field(row.getLong(1), row.getString(2), row.getString(3)));
    }

    public List<Constants.Field> all() {
        return all;
    }

    /**
     * Makes a field.
     *
     * @param type {@code float}, {@code textfield}, {@code textarea}, {@code datepicker} or {@code select}
     * @param options what a {@code select} offers, in order
     */
    public Constants.Field create(String name, String type, List<String> options) {
        long id = database.inTransaction(() -> {
            long field = sequences.next("CustomField");
            database.update(
                    "insert into customfield (id, customfieldtypekey, cfname) values (?, ?, ?)",
                    field,
                    TYPES + type,
                    name);
            options.forEach(option -> database.update(
                    "insert into customfieldoption (id, customfield, sequence, customvalue, disabled)"
                            + " values (?, ?, ?, ?, 'N')",
                    sequences.next("CustomFieldOption"),
                    field,
                    options.indexOf(option),
                    option));
            return field;
        });
        read();
        signals.tell(TOPIC, "made");
        return all.stream().filter(field -> field.id() == id).findFirst().orElseThrow();
    }

    /** What a field offers, in order. */
    public List<Option> options(Constants.Field field) {
        return database.query(
                "select id, customvalue from customfieldoption where customfield = ? order by sequence, id",
                row -> new Option(row.getLong(1), row.getString(2)),
                field.id());
    }

    /** A value as it is stored: a Double, a LocalDate, a text, or an option's id as text; null for nothing. */
    Object checked(Constants.Field field, Object value) {
        if (value == null || value.equals("")) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER -> number(field, value);
            case DATE -> value instanceof LocalDate ? value : LocalDate.parse(value.toString());
            case OPTION -> String.valueOf(option(field, value.toString()).id());
            default -> value.toString();
        };
    }

    private static Double number(Constants.Field field, Object value) {
        double number = value instanceof Number some ? some.doubleValue() : Double.parseDouble(value.toString());
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(field.name() + " is a number");
        }
        return number;
    }

    private Option option(Constants.Field field, String valueOrId) {
        return options(field).stream()
                .filter(option -> option.value().equals(valueOrId)
                        || String.valueOf(option.id()).equals(valueOrId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no option " + valueOrId + " of " + field.name()));
    }

    /** A stored value as people read it; "" for null. */
    public String shown(Constants.Field field, Object stored) {
        if (stored == null) {
            return "";
        }
        if (stored instanceof Double number) {
            return plain(number);
        }
        return field.kind() == Constants.FieldKind.OPTION
                ? option(field, stored.toString()).value()
                : stored.toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : String.valueOf(number);
    }

    /** One of the values a field offers. */
    public record Option(long id, String value) {}
}
