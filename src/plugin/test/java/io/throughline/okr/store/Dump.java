package io.throughline.okr.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The plugin's tables in a database as SQL, one statement a line, in the words of its engine: for samples that are kept, so
 * that later versions can be tried on what earlier ones left. For small databases.
 */
public final class Dump {
    private static final String PRIMARY_OR_UNIQUE = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
            + " WHERE conrelid = CAST(? AS regclass) AND contype IN ('p', 'u') ORDER BY conname";
    private static final String COLUMNS = "SELECT attname, format_type(atttypid, atttypmod), attnotnull,"
            + " COALESCE(pg_get_expr(adbin, adrelid), '') FROM pg_attribute"
            + " LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
            + " WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
    private static final String INDEXES = "SELECT indexdef FROM pg_indexes WHERE tablename = ? AND indexname NOT IN"
            + " (SELECT conname FROM pg_constraint) ORDER BY indexname";

    private final Engine engine;
    private final Connection connection;

    private Dump(Engine engine, Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /** The statements that make what is at an address. */
    public static List<String> of(String url) {
        try (Connection connection = connect(url)) {
            return new Dump(Engine.of(url), connection).statements();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes it again in an empty database. */
    public static void load(List<String> statements, String url) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection of its own to a database of the tests. */
    public static Connection connect(String url) throws SQLException {
        return Engine.of(url) == Engine.H2
                ? DriverManager.getConnection(url, "sa", "")
                : DriverManager.getConnection(url);
    }

    private List<String> statements() throws SQLException {
        if (engine == Engine.H2) {
            return strings("SCRIPT SIMPLE NOPASSWORDS NOSETTINGS").stream()
                    .map(Dump::oneLine)
                    .filter(line -> !line.startsWith("--") && !line.startsWith("CREATE USER"))
                    .toList();
        }
        List<String> statements = new ArrayList<>();
        List<String> tables = tables();
        for (String table : tables) {
            statements.add(engine == Engine.MARIADB ? shown(table) : described(table));
        }
        for (String table : tables) {
            statements.addAll(rows(table));
        }
        if (engine == Engine.POSTGRES) {
            for (String table : tables) {
                statements.addAll(strings(INDEXES, table));
            }
        }
        return statements;
    }

    private List<String> tables() throws SQLException {
        TreeSet<String> tables = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.toUpperCase(Locale.ROOT).startsWith("AO_") || name.equalsIgnoreCase(Store.MODEL_VERSION)) {
                    tables.add(name);
                }
            }
        }
        return List.copyOf(tables);
    }

    private String shown(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table)) {
            row.next();
            return oneLine(row.getString(2));
        }
    }

    private String described(String table) throws SQLException {
        List<String> parts = new ArrayList<>();
        String quoted = "\"" + table + "\"";
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, quoted);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    boolean counted = row.getString(4).startsWith("nextval(");
                    String type = counted ? "serial" : row.getString(2);
                    String preset = counted || row.getString(4).isEmpty() ? "" : " DEFAULT " + row.getString(4);
                    String needed = row.getBoolean(3) ? " NOT NULL" : "";
                    parts.add("\"" + row.getString(1) + "\" " + type + preset + needed);
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(PRIMARY_OR_UNIQUE)) {
            statement.setString(1, quoted);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.add("CONSTRAINT \"" + row.getString(1) + "\" " + row.getString(2));
                }
            }
        }
        return "CREATE TABLE " + quoted + " (" + String.join(", ", parts) + ")";
    }

    private List<String> rows(String table) throws SQLException {
        String quoted = engine == Engine.POSTGRES ? "\"" + table + "\"" : table;
        List<String> rows = new ArrayList<>();
        boolean ours = !table.equalsIgnoreCase(Store.MODEL_VERSION);
        String inOrder = ours ? " ORDER BY " + (engine == Engine.POSTGRES ? "\"ID\"" : "ID") : "";
        long last = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + quoted + inOrder)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(literal(row.getObject(column)));
                }
                rows.add("INSERT INTO " + quoted + " VALUES (" + String.join(", ", values) + ")");
                last = ours ? row.getLong("ID") : 0;
            }
        }
        if (engine == Engine.POSTGRES && last > 0) {
            rows.add("SELECT setval(pg_get_serial_sequence('" + quoted + "', 'ID'), " + last + ")");
        }
        return rows;
    }

    private String literal(Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString().toUpperCase(Locale.ROOT);
        }
        String text = value.toString()
                .replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return (engine == Engine.POSTGRES && text.contains("\\") ? "E'" : "'") + text + "'";
    }

    private List<String> strings(String query, String... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Texts have no line ends of their own here: the engines write them otherwise. */
    private static String oneLine(String statement) {
        return statement.strip().replaceAll("\\s*\\n\\s*", " ").replaceAll(";$", "");
    }
}
