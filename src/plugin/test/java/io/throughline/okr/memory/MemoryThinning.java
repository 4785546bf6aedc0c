package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Thinning;
import io.throughline.okr.domain.progress.ProgressPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forgets what is older than anybody looks back to. */
final class MemoryThinning implements Thinning {
    private final State state;

    MemoryThinning(State state) {
        this.state = state;
    }

    @Override
    public int points(LocalDate day, ZoneId zone) {
        Map<List<Object>, ProgressPoint> last = new HashMap<>();
        List<ProgressPoint> all = state.points.where(
                point -> LocalDate.ofInstant(point.at(), zone).equals(day));
        all.forEach(point -> last.merge(
                List.of(point.element(), point.elementId()),
                point,
                (one, other) -> one.at().isAfter(other.at()) ? one : other));
        Set<ProgressPoint> passed = new HashSet<>(all);
        last.values().forEach(passed::remove);
        return state.points.removeIf(passed::contains);
    }

    @Override
    public int texts(Instant from, Instant until) {
        Map<List<Object>, Integer> last = new HashMap<>();
        state.log.where(row -> row.change().kind().says()).forEach(row -> last.put(element(row.change()), row.id()));
        List<State.Logged> passed = state.log.where(row -> row.change().kind().says()
                && !row.change().at().isBefore(from)
                && row.change().at().isBefore(until)
                && row.id() < last.get(element(row.change()))
                && says(row.change()));
        passed.forEach(row -> state.log.put(row.id(), row.saying(MemoryRemains.forgotten(row.change()))));
        return passed.size();
    }

    private static List<Object> element(Change change) {
        return List.of(change.element(), change.elementId());
    }

    private static boolean says(Change change) {
        return !change.before().none() || !change.after().none();
    }
}
