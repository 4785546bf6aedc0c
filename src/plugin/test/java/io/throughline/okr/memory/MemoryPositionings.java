package io.throughline.okr.memory;

import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions of positionings. */
final class MemoryPositionings implements Positionings {
    private static final Comparator<Positioning> IN_ORDER =
            Comparator.comparingInt(Positioning::orgUnit).thenComparingInt(Positioning::version);

    private final Rows<Positioning> rows;

    MemoryPositionings(State state) {
        this.rows = state.positionings;
    }

    @Override
    public Optional<Positioning> latest(int orgUnit) {
        return of(orgUnit).stream().reduce((one, later) -> later);
    }

    @Override
    public Optional<Positioning> version(int orgUnit, int version) {
        return of(orgUnit).stream().filter(one -> one.version() == version).findFirst();
    }

    @Override
    public List<Version> versions(int orgUnit) {
        return of(orgUnit).stream()
                .map(one -> new Version(one.version(), one.author(), one.at()))
                .toList();
    }

    @Override
    public List<Positioning> after(int orgUnit, int version, int limit) {
        return rows.all().stream()
                .sorted(IN_ORDER)
                .filter(one -> one.orgUnit() > orgUnit || (one.orgUnit() == orgUnit && one.version() > version))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Positioning positioning) {
        if (version(positioning.orgUnit(), positioning.version()).isPresent()) {
            throw new IllegalStateException("there is such a version: " + positioning);
        }
        rows.put(rows.nextId(), positioning);
    }

    private List<Positioning> of(int orgUnit) {
        return rows.where(one -> one.orgUnit() == orgUnit).stream()
                .sorted(IN_ORDER)
                .toList();
    }
}
