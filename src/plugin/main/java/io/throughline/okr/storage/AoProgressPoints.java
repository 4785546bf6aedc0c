package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.storage.row.ProgressPointRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** Progress over time, from its rows. */
public final class AoProgressPoints implements ProgressPoints {
    private final ActiveObjects ao;

    public AoProgressPoints(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void add(Collection<ProgressPoint> points) {
        if (!points.isEmpty()) {
            ao.create(
                    ProgressPointRow.class,
                    points.stream()
                            .map(point -> Map.<String, Object>of(
                                    "ELEMENT_KIND", point.element().word(),
                                    "ELEMENT_ID", point.elementId(),
                                    "REACHED_AT", point.at().toEpochMilli(),
                                    "PROGRESS", point.progress().share()))
                            .toList());
        }
    }

    @Override
    public Progress at(Element element, int id, Instant moment) {
        Query query = Query.select()
                .where(
                        "ELEMENT_KIND = ? AND ELEMENT_ID = ? AND REACHED_AT <= ?",
                        element.word(),
                        id,
                        moment.toEpochMilli())
                .order("REACHED_AT DESC, ID DESC")
                .limit(1);
        return Arrays.stream(ao.find(ProgressPointRow.class, query))
                .findFirst()
                .map(row -> new Progress(row.getProgress()))
                .orElse(Progress.NONE);
    }

    @Override
    public List<ProgressPoint> of(Element element, int id) {
        Query query = Query.select().where("ELEMENT_KIND = ? AND ELEMENT_ID = ?", element.word(), id);
        return Arrays.stream(ao.find(ProgressPointRow.class, query.order("REACHED_AT ASC, ID ASC")))
                .map(row -> new ProgressPoint(
                        element, id, Instant.ofEpochMilli(row.getReachedAt()), new Progress(row.getProgress())))
                .toList();
    }
}
