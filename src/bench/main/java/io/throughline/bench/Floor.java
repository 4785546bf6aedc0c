package io.throughline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.sandbox.database.PooledDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The least a board can cost without memory: two statements by hand over the plugin's tables, each row written at once as
 * JSON with the fields of a row of the board, filled up to the board's size. No HTTP, no rights, no tree, no health.
 */
final class Floor {
    private static final JsonFactory JSON = new JsonFactory();

    private final PooledDatabase database;
    private final String objectives;
    private final String keyResults;
    private final int size;

    /** @param size of the board's body, bytes */
    Floor(PooledDatabase database, PluginTables tables, int size) {
        this.database = database;
        this.size = size;
        this.keyResults = "select \"ID\", \"TITLE\", \"OWNER_KEY\", \"BASELINE\", \"CURRENT_VALUE\", \"TARGET\","
                + " \"MEASURED\", \"DECIMALS\", \"UNIT_LABEL\", \"PROGRESS\", \"CONFIDENCE\", \"CONFIDENCE_BEFORE\","
                + " \"LINKS\", \"SOURCE\", \"WEIGHT\" from "
                + tables.table("KEY_RESULT");
        this.objectives = "select \"ID\", \"TITLE\", \"OWNER_KEY\", \"AMBITION\", \"PROGRESS\", \"WEIGHT\" from "
                + tables.table("OBJECTIVE");
    }

    /**
     * What one read made.
     *
     * @param rows objectives and key results read
     * @param bytes of JSON that would be sent
     */
    record Made(int rows, int bytes) {}

    Made read() {
        return database.withConnection(connection -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(size + 64);
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeStartObject();
                json.writeArrayFieldStart("rows");
                int rows = each(connection, objectives, row -> objective(row, json))
                        + each(connection, keyResults, row -> keyResult(row, json));
                json.writeEndArray();
                json.flush();
                json.writeStringField("filler", " ".repeat(Math.max(0, size - bytes.size() - 13)));
                json.writeEndObject();
                json.flush();
                return new Made(rows, bytes.toByteArray().length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes the row the result stands on. */
    private interface Writer {
        void write(ResultSet row) throws SQLException, IOException;
    }

    private static int each(Connection connection, String sql, Writer writer) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                writer.write(rows);
                count++;
            }
            return count;
        }
    }

    private static void objective(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        begin(json, "objective", "O-", row);
        json.writeStringField("ambition", row.getString(4));
        json.writeNumberField("from", 0.0);
        json.writeNumberField("now", 0.0);
        json.writeNumberField("target", 0.0);
        json.writeBooleanField("measured", false);
        json.writeNumberField("decimals", 0);
        json.writeStringField("unit", "");
        json.writeNumberField("progress", row.getDouble(5));
        end(json, -1, 0, 0, "", row.getDouble(6));
    }

    private static void keyResult(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        begin(json, "key-result", "KR-", row);
        json.writeStringField("ambition", "");
        json.writeNumberField("from", row.getDouble(4));
        json.writeNumberField("now", row.getDouble(5));
        json.writeNumberField("target", row.getDouble(6));
        json.writeBooleanField("measured", row.getBoolean(7));
        json.writeNumberField("decimals", row.getInt(8));
        json.writeStringField("unit", row.getString(9));
        json.writeNumberField("progress", row.getDouble(10));
        int confidence = row.getInt(11);
        end(json, confidence, confidence - row.getInt(12), row.getInt(13), row.getString(14), row.getDouble(15));
    }

    private static void begin(JsonGenerator json, String kind, String prefix, ResultSet row)
            throws SQLException, IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeNumberField("id", row.getInt(1));
        json.writeStringField("key", prefix + row.getInt(1));
        json.writeStringField("title", row.getString(2));
        json.writeStringField("owner", row.getString(3));
    }

    private static void end(JsonGenerator json, int confidence, int change, int links, String source, double weight)
            throws IOException {
        json.writeNumberField("confidence", confidence);
        json.writeNumberField("confidenceChange", change);
        json.writeNumberField("issueLinks", links);
        json.writeStringField("source", source);
        json.writeNumberField("weight", weight);
        json.writeEndObject();
    }
}
