package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positioning.Answers;
import io.throughline.okr.domain.planning.Positioning.Considerations;
import io.throughline.okr.domain.planning.Positioning.Statement;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.storage.row.PositioningRow;
import io.throughline.okr.storage.row.StatementRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Versions of positionings, from their rows. */
public final class AoPositionings implements Positionings {
    private static final String PURPOSE = "purpose";
    private static final String UNIQUE_VALUE = "uniqueValue";
    private static final String DIMENSIONS = "dimensions";
    private static final String BOUNDARY = "boundary";
    private static final String DIRECTION = "direction";
    private static final String BUSINESS_VALUE = "businessValue";
    private static final List<String> TEXTS =
            List.of(PURPOSE, UNIQUE_VALUE, DIMENSIONS, BOUNDARY, DIRECTION, BUSINESS_VALUE);

    private final ActiveObjects ao;
    private final AoLongTexts texts;

    public AoPositionings(ActiveObjects ao, AoLongTexts texts) {
        this.ao = ao;
        this.texts = texts;
    }

    @Override
    public Optional<Positioning> latest(int orgUnit) {
        return first(Query.select().where("ORG_UNIT_ID = ?", orgUnit).order("VERSION DESC"));
    }

    @Override
    public Optional<Positioning> version(int orgUnit, int version) {
        return first(Query.select().where("PLACE = ?", place(orgUnit, version)));
    }

    @Override
    public List<Version> versions(int orgUnit) {
        Query query = Query.select().where("ORG_UNIT_ID = ?", orgUnit).order("VERSION ASC");
        return Arrays.stream(ao.find(PositioningRow.class, query))
                .map(row -> new Version(
                        row.getVersion(),
                        AoLongTexts.orEmpty(row.getAuthorKey()),
                        Instant.ofEpochMilli(row.getWrittenAt())))
                .toList();
    }

    @Override
    public void add(Positioning positioning) {
        int id = ao.create(
                        PositioningRow.class,
                        new DBParam("PLACE", place(positioning.orgUnit(), positioning.version())),
                        new DBParam("ORG_UNIT_ID", positioning.orgUnit()),
                        new DBParam("VERSION", positioning.version()),
                        new DBParam("AUTHOR_KEY", positioning.author()),
                        new DBParam("WRITTEN_AT", positioning.at().toEpochMilli()))
                .getID();
        Answers answers = positioning.written().answers();
        write(id, PURPOSE, answers.purpose());
        write(id, UNIQUE_VALUE, answers.uniqueValue());
        write(id, DIMENSIONS, answers.dimensions());
        Considerations considerations = positioning.written().considerations();
        write(id, BOUNDARY, considerations.boundary());
        write(id, DIRECTION, considerations.direction());
        write(id, BUSINESS_VALUE, considerations.businessValue());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Statement statement : positioning.written().statements()) {
            rows.add(Map.of("POSITIONING_ID", id, "ORDINAL", rows.size(), "SENTENCE", statement.text()));
        }
        ao.create(StatementRow.class, rows);
    }

    private void write(int id, String field, String text) {
        texts.write(Element.POSITIONING, id, field, text);
    }

    @Override
    public List<Positioning> after(int orgUnit, int version, int limit) {
        Query query = Query.select()
                .where("ORG_UNIT_ID > ? OR (ORG_UNIT_ID = ? AND VERSION > ?)", orgUnit, orgUnit, version)
                .order("ORG_UNIT_ID ASC, VERSION ASC")
                .limit(limit);
        return positionings(ao.find(PositioningRow.class, query));
    }

    private Optional<Positioning> first(Query query) {
        return positionings(ao.find(PositioningRow.class, query.limit(1))).stream()
                .findFirst();
    }

    private List<Positioning> positionings(PositioningRow[] rows) {
        List<Integer> ids = Arrays.stream(rows).map(PositioningRow::getID).toList();
        Map<Integer, Map<String, String>> said = texts.read(Element.POSITIONING, ids, TEXTS);
        Map<Integer, List<Statement>> statements = new HashMap<>();
        for (List<Integer> some : Batches.of(ids)) {
            Query inOrder = Query.select()
                    .where(Batches.in("POSITIONING_ID", some), some.toArray())
                    .order("POSITIONING_ID ASC, ORDINAL ASC");
            for (StatementRow row : ao.find(StatementRow.class, inOrder)) {
                statements
                        .computeIfAbsent(row.getPositioningId(), id -> new ArrayList<>())
                        .add(new Statement(row.getSentence()));
            }
        }
        return Arrays.stream(rows)
                .map(row -> positioning(
                        row, said.getOrDefault(row.getID(), Map.of()), statements.getOrDefault(row.getID(), List.of())))
                .toList();
    }

    private static Positioning positioning(PositioningRow row, Map<String, String> said, List<Statement> statements) {
        return new Positioning(
                row.getOrgUnitId(),
                row.getVersion(),
                new Positioning.Written(
                        new Answers(
                                said.getOrDefault(PURPOSE, ""),
                                said.getOrDefault(UNIQUE_VALUE, ""),
                                said.getOrDefault(DIMENSIONS, "")),
                        new Considerations(
                                said.getOrDefault(BOUNDARY, ""),
                                said.getOrDefault(DIRECTION, ""),
                                said.getOrDefault(BUSINESS_VALUE, "")),
                        statements),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getWrittenAt()));
    }

    private static String place(int orgUnit, int version) {
        return orgUnit + ":" + version;
    }
}
