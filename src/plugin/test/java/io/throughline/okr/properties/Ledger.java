package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Replay;
import io.throughline.okr.domain.change.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the change log, command after command: what came when, and that nothing is missing or out of order. */
final class Ledger {
    private static final int ALL = 1_000_000;

    private final Company company;
    private final Map<Element, Set<Integer>> made = new EnumMap<>(Element.class);
    private final Map<Replay.Named, Facts> born = new HashMap<>();
    private final List<Place> order = new ArrayList<>();
    private ChangeLog.Revisions known = new ChangeLog.Revisions("", Map.of());

    /** A revision of a scope. */
    private record Place(Scope scope, long revision) {}

    Ledger(Company company) {
        this.company = company;
    }

    /** Ids of all of a kind that were ever made, in order. */
    List<Integer> made(Element kind) {
        return List.copyOf(made.getOrDefault(kind, Set.of()));
    }

    /** What an element said when it was made, though that be forgotten now. */
    Facts born(Element kind, int id) {
        return born.getOrDefault(new Replay.Named(kind, id), new Facts());
    }

    ChangeLog.Revisions known() {
        return known;
    }

    /** Reads on. */
    void follow() {
        ChangeLog log = company.port(ChangeLog.class);
        ChangeLog.Revisions now = log.revisions();
        for (Scope scope : inOrder(now)) {
            long last = known.of(scope);
            if (now.of(scope) > last) {
                follow(log.after(scope, last, ALL), last, now.of(scope));
            }
        }
        known = now;
    }

    private static List<Scope> inOrder(ChangeLog.Revisions revisions) {
        return revisions.byScope().keySet().stream()
                .sorted(Comparator.comparing(Scope::kind).reversed().thenComparingInt(Scope::id))
                .toList();
    }

    private void follow(List<Change> changes, long last, long now) {
        long revision = last;
        int ordinal = 0;
        for (Change change : changes) {
            if (change.revision() > revision) {
                assertThat(change.revision()).as("a revision without a gap").isEqualTo(revision + 1);
                revision = change.revision();
                ordinal = 0;
                order.add(new Place(change.scope(), revision));
            }
            assertThat(change.ordinal()).as("ordinals from 0, of " + change).isEqualTo(ordinal++);
            if (change.kind() == Change.Kind.CREATED) {
                made.computeIfAbsent(change.element(), kind -> new LinkedHashSet<>())
                        .add(change.elementId());
                born.put(new Replay.Named(change.element(), change.elementId()), change.after());
            }
        }
        assertThat(revision).as("the last revision of the log").isEqualTo(now);
    }

    /** The whole log as it reads now, in the order it was written. */
    List<Change> all() {
        Map<Place, List<Change>> read = new HashMap<>();
        for (Scope scope : known.byScope().keySet()) {
            company.port(ChangeLog.class).after(scope, 0, ALL).forEach(change -> read.computeIfAbsent(
                            new Place(scope, change.revision()), place -> new ArrayList<>())
                    .add(change));
        }
        List<Change> all = new ArrayList<>();
        order.forEach(place -> all.addAll(read.getOrDefault(place, List.of())));
        return all;
    }

    /** What the log says there is, by element. */
    Map<Replay.Named, Facts> replayed() {
        return new Replay().with(all()).now();
    }
}
