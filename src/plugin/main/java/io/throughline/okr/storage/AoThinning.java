package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Thinning;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.ProgressPointRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;

/** Thins rows out, some hundred at a time, so that nobody who writes has to wait for it. */
public final class AoThinning implements Thinning {
    private static final int STRIDE = 500;

    private final ActiveObjects ao;

    public AoThinning(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public int points(LocalDate day, ZoneId zone) {
        long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long until = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        Map<String, Point> last = new HashMap<>();
        Set<Integer> passed = new HashSet<>();
        int removed = 0;
        int id = 0;
        ProgressPointRow[] rows;
        do {
            Query query = Query.select().where("REACHED_AT >= ? AND REACHED_AT < ? AND ID > ?", from, until, id);
            rows = ao.find(ProgressPointRow.class, query.order("ID ASC").limit(STRIDE));
            for (ProgressPointRow row : rows) {
                Point point = new Point(row.getReachedAt(), row.getID());
                Point before = last.get(row.getElementKind() + row.getElementId());
                boolean later = before == null || before.at <= point.at;
                if (later) {
                    last.put(row.getElementKind() + row.getElementId(), point);
                }
                if (before != null) {
                    passed.add(later ? before.id : point.id);
                }
                id = row.getID();
            }
            removed += remove(passed);
            passed.clear();
        } while (rows.length == STRIDE);
        return removed;
    }

    @Override
    public int texts(Instant from, Instant until) {
        int removed = 0;
        int id = 0;
        ChangeRow[] rows;
        do {
            Query query = Query.select()
                    .where(
                            "CHANGED_AT >= ? AND CHANGED_AT < ? AND ID > ?",
                            from.toEpochMilli(),
                            until.toEpochMilli(),
                            id);
            rows = ao.find(ChangeRow.class, query.order("ID ASC").limit(STRIDE));
            List<ChangeRow> said = Arrays.stream(rows)
                    .filter(row -> Change.Kind.of(row.getChangeKind()).says())
                    .toList();
            Map<String, List<ChangeRow>> byKind =
                    said.stream().collect(Collectors.groupingBy(ChangeRow::getElementKind));
            for (Map.Entry<String, List<ChangeRow>> one : byKind.entrySet()) {
                removed += removeTexts(passed(one.getKey(), one.getValue()));
            }
            id = rows.length == 0 ? id : rows[rows.length - 1].getID();
        } while (rows.length == STRIDE);
        return removed;
    }

    /** Those of these changes of one kind of element that are not the last of their element. */
    private List<String> passed(String kind, List<ChangeRow> changes) {
        Set<Integer> elements = changes.stream().map(ChangeRow::getElementId).collect(Collectors.toSet());
        Map<Integer, Integer> last = new HashMap<>();
        for (List<Integer> some : Batches.of(elements)) {
            List<Object> parameters = new ArrayList<>(List.of(kind));
            parameters.addAll(some);
            parameters.addAll(AoChangeLog.SAYING);
            String where = "ELEMENT_KIND = ? AND " + Batches.in("ELEMENT_ID", some) + " AND "
                    + Batches.in("CHANGE_KIND", AoChangeLog.SAYING);
            ao.stream(
                    ChangeRow.class,
                    Query.select("ID, ELEMENT_ID").where(where, parameters.toArray()),
                    row -> last.merge(row.getElementId(), row.getID(), Math::max));
        }
        return changes.stream()
                .filter(row -> row.getID() < last.get(row.getElementId()))
                .map(ChangeRow::getPlace)
                .toList();
    }

    private int removeTexts(Collection<String> places) {
        int removed = 0;
        for (List<String> some : Batches.of(places)) {
            removed += ao.deleteWithSQL(ChangeTextRow.class, Batches.in("PLACE", some), some.toArray());
        }
        return removed;
    }

    private int remove(Collection<Integer> points) {
        int removed = 0;
        for (List<Integer> some : Batches.of(points)) {
            removed += ao.deleteWithSQL(ProgressPointRow.class, Batches.in("ID", some), some.toArray());
        }
        return removed;
    }

    private record Point(long at, int id) {}
}
