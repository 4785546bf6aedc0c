package io.throughline.okr.storage.upgrade;

import io.throughline.okr.store.Dump;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plugin's tables as a database tells of them, and the rows in them. */
final class Catalog {
    private final String url;

    private Catalog(String url) {
        this.url = url;
    }

    static Catalog of(String url) {
        return new Catalog(url);
    }

    private interface Reading<T> {
        void read(Connection connection, T into) throws SQLException;
    }

    /** Of each column its type, whether it must say something, and what it says if nobody does. */
    Set<String> columns() {
        return read(new TreeSet<String>(), (connection, columns) -> {
            DatabaseMetaData data = connection.getMetaData();
            for (String table : tables(connection)) {
                try (ResultSet column = data.getColumns(connection.getCatalog(), null, table, "%")) {
                    while (column.next()) {
                        columns.add(name(table) + "." + name(column.getString("COLUMN_NAME")) + " "
                                + column.getString("TYPE_NAME") + "(" + column.getInt("COLUMN_SIZE") + ") null "
                                + column.getInt("NULLABLE") + " default " + column.getString("COLUMN_DEF"));
                    }
                }
            }
        });
    }

    /** Of each index its columns, and whether it takes no two rows of the same; whatever it is called. */
    Set<String> indexes() {
        return read(new TreeSet<String>(), (connection, indexes) -> {
            for (String table : tables(connection)) {
                Map<String, String> columns = new TreeMap<>();
                try (ResultSet row =
                        connection.getMetaData().getIndexInfo(connection.getCatalog(), null, table, false, false)) {
                    while (row.next()) {
                        String unique = row.getBoolean("NON_UNIQUE") ? "" : "unique ";
                        columns.merge(
                                row.getString("INDEX_NAME"),
                                unique + name(row.getString("COLUMN_NAME")),
                                (before, more) -> before + ", " + name(more));
                    }
                }
                columns.values().forEach(index -> indexes.add(name(table) + " " + index));
            }
        });
    }

    /** The rows of each table by id: what each column says. */
    Map<String, Map<Integer, Map<String, String>>> rows() {
        return read(new TreeMap<String, Map<Integer, Map<String, String>>>(), (connection, all) -> {
            for (String table : tables(connection)) {
                Map<Integer, Map<String, String>> rows = new TreeMap<>();
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT * FROM " + quoted(table, connection))) {
                    while (row.next()) {
                        Map<String, String> says = new TreeMap<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            says.put(name(row.getMetaData().getColumnLabel(i)), row.getString(i));
                        }
                        rows.put(row.getInt("ID"), says);
                    }
                }
                all.put(name(table), rows);
            }
        });
    }

    private <T> T read(T into, Reading<T> reading) {
        try (Connection connection = Dump.connect(url)) {
            reading.read(connection, into);
            return into;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (table.toUpperCase(Locale.ROOT).startsWith("AO_")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static String quoted(String table, Connection connection) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        return quote + table + quote;
    }

    /** Without the part of the name that is the same for all. */
    private static String name(String name) {
        return name.toUpperCase(Locale.ROOT).replaceFirst("^AO_[0-9A-F]{6}_", "");
    }
}
