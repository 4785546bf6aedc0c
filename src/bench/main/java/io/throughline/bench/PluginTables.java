package io.throughline.bench;

import io.throughline.sandbox.database.PooledDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The plugin's tables, filled and touched behind its back, because writing millions of rows as a client would takes days. */
final class PluginTables {
    private static final int CHUNK = 100_000;

    private final PooledDatabase database;
    private final String objective;

    PluginTables(PooledDatabase database) {
        this.database = database;
        this.objective = database.withConnection(connection -> objective(connection, database.schema()));
    }

    /** A table by the name its row has, in quotes. */
    String table(String name) {
        return quoted(objective.replace("OBJECTIVE", name));
    }

    /** Makes the store another one, so that whatever the plugin remembers has to be read anew. */
    void renew() {
        execute("update " + table("SCOPE") + " set \"STAMP\" = ? where \"SCOPE_KEY\" = 'epoch'", UUID.randomUUID());
    }

    /** Copies objectives with their key results until there are that many of both. */
    void multiply(int goals) {
        int objectives = count("OBJECTIVE");
        int keyResults = count("KEY_RESULT");
        for (int copy = 1; count("OBJECTIVE") + count("KEY_RESULT") < goals; copy++) {
            String title = "\"TITLE\" || ' " + copy + "'";
            int above = copy * objectives;
            int below = copy * keyResults;
            copy(
                    "OBJECTIVE",
                    objectives,
                    Map.of("ID", "\"ID\" + " + above, "KEY_NUMBER", "\"KEY_NUMBER\" + " + above, "TITLE", title));
            copy(
                    "KEY_RESULT",
                    keyResults,
                    Map.of(
                            "ID",
                            "\"ID\" + " + below,
                            "KEY_NUMBER",
                            "\"KEY_NUMBER\" + " + below,
                            "TITLE",
                            title,
                            "OBJECTIVE_ID",
                            "\"OBJECTIVE_ID\" + " + above));
        }
        renew();
    }

    /** Copies a check-in that often, over all key results; without its remark, a large object that H2 copies one by one. */
    void checkIns(long wanted) {
        int keyResults = count("KEY_RESULT");
        List<String> others = columns("CHECK_IN").stream()
                .filter(column -> !Set.of("ID", "KEY_RESULT_ID", "REMARK").contains(column))
                .map(PluginTables::quoted)
                .toList();
        String into = table("CHECK_IN") + " (\"KEY_RESULT_ID\", " + String.join(", ", others) + ")";
        String copied = others.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        boolean h2 = database.engine().name().equals("H2");
        if (h2) {
            // else it stores every 32nd id it gives away, and waits for the disk each time
            execute("alter table " + table("CHECK_IN") + " alter column \"ID\" set cache " + CHUNK);
        }
        for (long from = 0; from < wanted; from += CHUNK) {
            long last = Math.min(wanted, from + CHUNK) - 1;
            String numbers = h2
                    ? "system_range(" + from + ", " + last + ") n"
                    : "generate_series(" + from + ", " + last + ") as n(x)";
            execute("insert into " + into + " select 1 + mod(n.x, " + keyResults + "), " + copied + " from "
                    + table("CHECK_IN") + " t, " + numbers + " where t.\"ID\" = 1");
            System.err.println("  " + (last + 1) + " of " + wanted + " check-ins stored");
        }
    }

    private void copy(String name, int originals, Map<String, String> changed) {
        List<String> columns = columns(name);
        String into = columns.stream().map(PluginTables::quoted).collect(Collectors.joining(", "));
        String from = columns.stream()
                .map(column -> changed.getOrDefault(column, quoted(column)))
                .collect(Collectors.joining(", "));
        execute("insert into " + table(name) + " (" + into + ") select " + from + " from " + table(name)
                + " where \"ID\" <= " + originals);
    }

    /** How many rows a table has, by the name its row has. */
    int count(String name) {
        return database.withConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + table(name));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private List<String> columns(String name) {
        return database.withConnection(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet none = statement.executeQuery("select * from " + table(name) + " where 1 = 0")) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                    columns.add(none.getMetaData().getColumnName(i));
                }
                return columns;
            }
        });
    }

    private void execute(String sql, Object... parameters) {
        try (Connection connection = database.outside();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i].toString());
            }
            statement.execute();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Active Objects puts a hash of the plugin's key before the name. */
    private static String objective(Connection connection, String schema) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(null, schema.isEmpty() ? null : schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                String upper = name.toUpperCase(Locale.ROOT);
                if (upper.startsWith("AO_") && upper.endsWith("_OBJECTIVE")) {
                    return name;
                }
            }
        }
        throw new IllegalStateException("the plugin has no table of objectives");
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
