package io.throughline.okr.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;

/**
 * A table of ours on a plain connection. Active Objects names it after the last six hex digits of the MD5 of our namespace;
 * the hosts' service does not tell where it lies, so the database is asked, once.
 *
 * @param <R> the row
 */
final class PlainTable<R extends RawEntity<?>> {
    private static final String NAMESPACE = "io.throughline.okr";
    private static final String NOWHERE = "";

    private final Class<R> row;
    private final String name;
    private final AtomicReference<String> place = new AtomicReference<>(NOWHERE);

    PlainTable(Class<R> row) {
        this.row = row;
        this.name = "AO_" + hash() + "_" + row.getAnnotation(Table.class).value();
    }

    /** Whether the table is there, and it is plain which one it is. */
    boolean foundBy(Connection connection) {
        if (place.get().equals(NOWHERE)) {
            try {
                place.set(place(connection));
            } catch (SQLException e) {
                throw broken(e);
            }
        }
        return !place.get().equals(NOWHERE);
    }

    /**
     * Where it lies, as a statement names it.
     *
     * @throws IllegalStateException if it is not there
     */
    String at(Connection connection) {
        if (!foundBy(connection)) {
            throw new IllegalStateException("it is not plain where our own table lies: " + name);
        }
        return place.get();
    }

    /** Reads all rows of some cycles that do not lie in the trash, in one statement; the row is another one at each call. */
    void read(Connection connection, String columns, List<Integer> cycles, Consumer<R> reader) {
        List<String> names = Arrays.asList(columns.split(", "));
        try {
            String quote = quote(connection);
            String sql = "SELECT "
                    + names.stream().map(column -> quote + column + quote).collect(Collectors.joining(", "))
                    + " FROM " + place.get()
                    + " WHERE " + Batches.in(quote + "CYCLE_ID" + quote, cycles)
                    + " AND " + quote + "TRASHED" + quote + " = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < cycles.size(); i++) {
                    statement.setInt(i + 1, cycles.get(i));
                }
                statement.setBoolean(cycles.size() + 1, false);
                try (ResultSet rows = statement.executeQuery()) {
                    R cursor = RowCursor.over(rows, row, names);
                    while (rows.next()) {
                        reader.accept(cursor);
                    }
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /**
     * The ids of the last rows of each of some groups, by a column and then by id, in one statement. What comes before them is passed
     * over by the database: there may be a thousand times as many.
     *
     * @param where which rows are looked at
     * @param by the column that says which is later
     */
    List<Integer> last(Connection connection, String group, List<Integer> groups, Where where, String by, int most) {
        try {
            String quote = quote(connection);
            String id = quote + "ID" + quote;
            String grouped = quote + group + quote;
            String sql = "SELECT " + id + " FROM (SELECT " + id + ", ROW_NUMBER() OVER (PARTITION BY " + grouped
                    + " ORDER BY " + quote + by + quote + " DESC, " + id + " DESC) AS NTH FROM " + place.get()
                    + " WHERE " + Batches.in(grouped, groups)
                    + " AND " + quote + where.column() + quote + " " + where.compares() + " ?) LATEST WHERE NTH <= ?";
            List<Integer> ids = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < groups.size(); i++) {
                    statement.setInt(i + 1, groups.get(i));
                }
                statement.setObject(groups.size() + 1, where.value());
                statement.setInt(groups.size() + 2, most);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getInt(1));
                    }
                }
            }
            return ids;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Puts one value in the place of another in a column, in one statement; where further columns must hold a value, these too. */
    void replace(Connection connection, String column, String before, String after, String... conditions) {
        try {
            String quote = quote(connection);
            String sql = "UPDATE " + place.get() + " SET " + quote + column + quote + " = ?"
                    + where(quote, column, conditions);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, after);
                bind(statement, 2, before, conditions);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** How many rows hold a value in a column; where further columns must hold a value, these too. */
    long count(Connection connection, String column, String value, String... conditions) {
        try {
            String sql = "SELECT COUNT(*) FROM " + place.get() + where(quote(connection), column, conditions);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, 1, value, conditions);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static String where(String quote, String column, String... conditions) {
        StringBuilder sql = new StringBuilder(" WHERE " + quote + column + quote + " = ?");
        for (int i = 0; i < conditions.length; i += 2) {
            sql.append(" AND " + quote + conditions[i] + quote + " = ?");
        }
        return sql.toString();
    }

    private static void bind(PreparedStatement statement, int first, String value, String... conditions)
            throws SQLException {
        statement.setString(first, value);
        for (int i = 1; i < conditions.length; i += 2) {
            statement.setString(first + 1 + i / 2, conditions[i]);
        }
    }

    /** Gives numbers to a column of rows, by their ids, in one batch. */
    void set(Connection connection, String column, Map<Integer, ? extends Number> byId) {
        if (byId.isEmpty()) {
            return;
        }
        try {
            String quote = quote(connection);
            String sql = "UPDATE " + at(connection) + " SET " + quote + column + quote + " = ? WHERE " + quote + "ID"
                    + quote + " = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Map.Entry<Integer, ? extends Number> row : byId.entrySet()) {
                    statement.setLong(1, row.getValue().longValue());
                    statement.setInt(2, row.getKey());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Rewrites every text of a column that holds a part, in two statements. */
    void rewrite(Connection connection, String column, String part, UnaryOperator<String> change) {
        try {
            String quote = quote(connection);
            String named = quote + column + quote;
            String id = quote + "ID" + quote;
            Map<Integer, String> changed = new LinkedHashMap<>();
            String select = "SELECT " + id + ", " + named + " FROM " + place.get() + " WHERE " + named + Likeness.LIKE;
            try (PreparedStatement statement = connection.prepareStatement(select)) {
                statement.setString(1, Likeness.pattern(part));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        changed.put(rows.getInt(1), change.apply(rows.getString(2)));
                    }
                }
            }
            String update = "UPDATE " + place.get() + " SET " + named + " = ? WHERE " + id + " = ?";
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                for (Map.Entry<Integer, String> row : changed.entrySet()) {
                    statement.setString(1, row.getValue());
                    statement.setInt(2, row.getKey());
                    statement.addBatch();
                }
                if (!changed.isEmpty()) {
                    statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** With its schema: that of the connection may be another one. One table of that name in several schemas is no answer. */
    private String place(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String quote = quote(connection);
        List<String> all = new ArrayList<>();
        try (ResultSet tables = about.getTables(connection.getCatalog(), null, name, null)) {
            while (tables.next()) {
                String found = tables.getString("TABLE_NAME");
                String schema = tables.getString("TABLE_SCHEM");
                if (found.equalsIgnoreCase(name)
                        && tables.getString("TABLE_TYPE").contains("TABLE")) {
                    String unqualified = quote + found + quote;
                    String qualified = schema == null ? unqualified : quote + schema + quote + "." + unqualified;
                    if (schema != null && schema.equals(connection.getSchema())) {
                        return qualified;
                    }
                    all.add(qualified);
                }
            }
        }
        return all.size() == 1 ? all.get(0) : NOWHERE;
    }

    static String quote(Connection connection) throws SQLException {
        return connection.getMetaData().getIdentifierQuoteString().strip();
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(NAMESPACE.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static IllegalStateException broken(SQLException e) {
        return new IllegalStateException("our own table cannot be read or written", e);
    }

    /**
     * That a column compares with a value.
     *
     * @param compares such as {@code >=}
     */
    record Where(String column, String compares, Object value) {}
}
