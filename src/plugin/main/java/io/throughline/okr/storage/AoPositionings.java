package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.storage.row.PositioningRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Versions of positionings, from their rows. */
public final class AoPositionings implements Positionings {
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
        texts.write(Element.POSITIONING, id, positioning.written().facts());
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
        Map<Integer, Facts> said = texts.read(Element.POSITIONING, ids);
        return Arrays.stream(rows)
                .map(row -> positioning(row, said.get(row.getID())))
                .toList();
    }

    private static Positioning positioning(PositioningRow row, Facts said) {
        return new Positioning(
                row.getOrgUnitId(),
                row.getVersion(),
                Positioning.Written.of(said),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getWrittenAt()));
    }

    private static String place(int orgUnit, int version) {
        return orgUnit + ":" + version;
    }
}
