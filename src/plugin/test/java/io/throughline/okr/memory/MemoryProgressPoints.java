package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Progress over time. */
final class MemoryProgressPoints implements ProgressPoints {
    private final Rows<ProgressPoint> rows;

    MemoryProgressPoints(State state) {
        this.rows = state.points;
    }

    @Override
    public void add(Collection<ProgressPoint> points) {
        points.forEach(point -> rows.put(rows.nextId(), point));
    }

    @Override
    public Progress at(Element element, int id, Instant moment) {
        return of(element, id).stream()
                .filter(point -> !point.at().isAfter(moment))
                .reduce((one, later) -> later)
                .map(ProgressPoint::progress)
                .orElse(Progress.NONE);
    }

    @Override
    public List<ProgressPoint> of(Element element, int id) {
        return rows.where(point -> point.element() == element && point.elementId() == id).stream()
                .sorted(Comparator.comparing(ProgressPoint::at))
                .toList();
    }
}
