package io.throughline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.database.PooledDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * The least a board can cost without memory: the very same bytes, by two statements by hand over the plugin's tables, each row
 * written at once as JSON. It knows its data: nobody's rights are asked, nothing is nested, and what is the same in every row
 * (the names of org unit, cycle and owner, what is expected today, which day it is) was looked up before.
 */
final class Floor {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ROWS = "\"rows\":[]";
    private static final double ROUNDING = 1e-9;
    /** Days since the last check-in of what nobody has to check in. */
    private static final int UNAWAITED = -1;

    private final PooledDatabase database;
    private final String objectives;
    private final String keyResults;
    private final int cycle;
    private final int size;
    private final byte[] before;
    private final byte[] after;
    private final String unitName;
    private final String cycleName;
    private final Map<String, String> owners = new HashMap<>();
    private final double expected;
    private final int atRiskFrom;
    private final int offTrackFrom;
    private final long zoneMillis;
    private final long today;

    /** @param board as the plugin shows it: what stands around its rows, and what is the same in all of them, is taken from it */
    Floor(PooledDatabase database, PluginTables tables, Answer board) {
        this.database = database;
        this.size = board.body().length;
        JsonNode tree = board.json();
        this.cycle = tree.at("/cycle/id").asInt();
        JsonNode row = tree.at("/rows/0");
        this.unitName = row.get("orgUnit").asText();
        this.cycleName = row.get("cycle").asText();
        this.expected = row.get("expected").asDouble();
        this.atRiskFrom = tree.get("atRiskFrom").asInt();
        this.offTrackFrom = tree.get("offTrackFrom").asInt();
        long now = System.currentTimeMillis();
        this.zoneMillis = TimeZone.getDefault().getOffset(now);
        this.today = day(now);
        tree.get("rows")
                .forEach(one -> owners.put(
                        one.at("/owner/key").asText(), one.get("owner").toString()));
        ((ObjectNode) tree).putArray("rows");
        String frame = new String(Answer.written(tree), StandardCharsets.UTF_8);
        int cut = frame.indexOf(ROWS) + ROWS.length() - 2;
        this.before = frame.substring(0, cut).getBytes(StandardCharsets.UTF_8);
        this.after = frame.substring(cut + 2).getBytes(StandardCharsets.UTF_8);
        String which = " where \"CYCLE_ID\" = ? and \"TRASHED\" = ? order by \"SORT_ORDER\", \"ID\"";
        this.keyResults = "select \"ID\", \"KEY_NUMBER\", \"TITLE\", \"OWNER_KEY\", \"AMBITION\", \"BASELINE\","
                + " \"CURRENT_VALUE\", \"TARGET\", \"MEASURED\", \"DECIMALS\", \"UNIT_LABEL\", \"PROGRESS\", \"CONFIDENCE\","
                + " \"CONFIDENCE_BEFORE\", \"LINKS\", \"SOURCE\", \"WEIGHT\", \"MEASURE\", \"OBJECTIVE_ID\", \"CHECKED_IN_AT\" from "
                + tables.table("KEY_RESULT") + which;
        this.objectives =
                "select \"ID\", \"KEY_NUMBER\", \"TITLE\", \"OWNER_KEY\", \"AMBITION\", \"PROGRESS\", \"WEIGHT\""
                        + " from " + tables.table("OBJECTIVE") + which;
    }

    /** A key result until its objective is written. */
    private record Line(
            int id,
            int number,
            String title,
            String owner,
            String ambition,
            double from,
            double now,
            double target,
            boolean measured,
            int decimals,
            String unit,
            double progress,
            int confidence,
            int confidenceBefore,
            int links,
            String source,
            double weight,
            String measure,
            long checkedIn) {}

    /** The board's bytes, made now. */
    byte[] board() {
        return database.withConnection(connection -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
            bytes.writeBytes(before);
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeStartArray();
                write(connection, json);
                json.writeEndArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bytes.writeBytes(after);
            return bytes.toByteArray();
        });
    }

    private void write(Connection connection, JsonGenerator json) throws SQLException, IOException {
        Map<Integer, List<Line>> below = new HashMap<>();
        try (PreparedStatement statement = asked(connection, keyResults);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                below.computeIfAbsent(row.getInt(19), unused -> new ArrayList<>())
                        .add(line(row));
            }
        }
        try (PreparedStatement statement = asked(connection, objectives);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<Line> own = below.getOrDefault(row.getInt(1), List.of());
                objective(row, own, json);
                for (Line one : own) {
                    keyResult(one, json);
                }
            }
        }
    }

    private PreparedStatement asked(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setInt(1, cycle);
        statement.setBoolean(2, false);
        return statement;
    }

    private long day(long moment) {
        return Math.floorDiv(moment + zoneMillis, Duration.ofDays(1).toMillis());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getBoolean(9),
                row.getInt(10),
                row.getString(11),
                row.getDouble(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getString(16),
                row.getDouble(17),
                row.getString(18),
                row.getLong(20));
    }

    private void objective(ResultSet row, List<Line> own, JsonGenerator json) throws SQLException, IOException {
        begin(json, "objective", "O-", row.getInt(1), row.getInt(2), row.getString(3), 1);
        json.writeNumberField("keyResults", own.size());
        json.writeStringField("ambition", row.getString(5));
        numbers(json, 0, 0, 0, false, 0, "");
        boolean started = false;
        double said = 0;
        double weights = 0;
        int links = 0;
        for (Line one : own) {
            started |= one.measured;
            links += one.links;
            if (one.confidence >= 0) {
                said += one.weight * one.confidence;
                weights += one.weight;
            }
        }
        standing(json, row.getDouble(6), started);
        json.writeNumberField("confidence", weights <= 0 ? -1 : (int) Math.round(said / weights));
        json.writeNumberField("confidenceChange", 0);
        end(json, row.getString(4), links, "", row.getDouble(7), "", UNAWAITED);
    }

    private void keyResult(Line one, JsonGenerator json) throws IOException {
        begin(json, "key-result", "KR-", one.id, one.number, one.title, 2);
        json.writeNumberField("keyResults", 0);
        json.writeStringField("ambition", one.ambition);
        numbers(json, one.from, one.now, one.target, one.measured, one.decimals, one.unit);
        standing(json, one.progress, one.measured);
        json.writeNumberField("confidence", one.confidence);
        json.writeNumberField(
                "confidenceChange",
                one.confidence < 0 || one.confidenceBefore < 0 ? 0 : one.confidence - one.confidenceBefore);
        int days = one.progress >= 1 - ROUNDING ? UNAWAITED : (int) (today - day(one.checkedIn));
        end(json, one.owner, one.links, one.source, one.weight, one.measure, days);
    }

    private void begin(JsonGenerator json, String kind, String prefix, int id, int number, String title, int level)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeNumberField("id", id);
        json.writeStringField("key", prefix + number);
        json.writeStringField("title", title);
        json.writeNumberField("level", level);
        json.writeStringField("orgUnit", unitName);
        json.writeStringField("cycle", cycleName);
    }

    private static void numbers(
            JsonGenerator json, double from, double now, double target, boolean measured, int decimals, String unit)
            throws IOException {
        json.writeNumberField("from", from);
        json.writeNumberField("now", now);
        json.writeNumberField("target", target);
        json.writeBooleanField("measured", measured);
        json.writeNumberField("decimals", decimals);
        json.writeStringField("unit", unit);
    }

    private void standing(JsonGenerator json, double progress, boolean started) throws IOException {
        json.writeNumberField("progress", progress);
        json.writeNumberField("expected", expected);
        json.writeStringField("health", health(progress, started));
    }

    private String health(double progress, boolean started) {
        if (progress >= 1 - ROUNDING) {
            return "done";
        }
        if (progress < 0) {
            return started ? "no-data" : "not-started";
        }
        double behind = (expected - progress) * 100 + ROUNDING;
        if (behind >= offTrackFrom) {
            return "off-track";
        }
        return behind >= atRiskFrom ? "at-risk" : "on-track";
    }

    private void end(
            JsonGenerator json, String owner, int links, String source, double weight, String measure, int days)
            throws IOException {
        json.writeFieldName("owner");
        json.writeRawValue(owners.get(owner));
        json.writeNumberField("issueLinks", links);
        json.writeStringField("source", source);
        json.writeNumberField("weight", weight);
        json.writeNumberField("contributions", 0);
        json.writeStringField("measure", measure);
        json.writeNumberField("upper", 0.0);
        json.writeNumberField("theme", 0);
        json.writeArrayFieldStart("labels");
        json.writeEndArray();
        json.writeStringField("due", "");
        json.writeNumberField("grade", -1.0);
        json.writeBooleanField("handSet", false);
        json.writeBooleanField("overdue", false);
        json.writeNumberField("daysSinceCheckIn", days);
        json.writeEndObject();
    }
}
