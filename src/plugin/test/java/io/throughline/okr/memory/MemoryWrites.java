package io.throughline.okr.memory;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes: what fails leaves everything as it was. */
final class MemoryWrites implements Writes {
    private final State state;

    MemoryWrites(State state) {
        this.state = state;
    }

    @Override
    public <T> T write(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
        return writeEvenClosed(scopes, author, at, changes -> {
            T result = work.apply(changes);
            refuseClosed(changes.noted().stream().map(Changes.Noted::scope).collect(Collectors.toSet()));
            return result;
        });
    }

    @Override
    public <T> T writeEvenClosed(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
        if (state.writing) {
            throw new IllegalStateException("a write within a write");
        }
        scopes.stream().sorted(Comparator.comparing(Scope::name)).forEach(scope -> open(state, scope));
        if (state.epoch.byId(1).isEmpty()) {
            renew();
        }
        List<Map<Integer, ?>> before = state.copy();
        boolean done = false;
        state.writing = true;
        try {
            Changes changes = new Changes(scopes);
            T result = work.apply(changes);
            append(changes, scopes, author, at);
            if (changes.renewed()) {
                renew();
            }
            done = true;
            return result;
        } finally {
            state.writing = false;
            if (!done) {
                state.restore(before);
            }
        }
    }

    /** Gives a scope its row unless it has one. */
    static void open(State state, Scope scope) {
        if (!state.scopes.any(one -> one.scope().equals(scope))) {
            int id = state.scopes.nextId();
            state.scopes.put(id, new State.ScopeNow(id, scope, 0));
        }
    }

    private void renew() {
        state.epoch.put(1, UUID.randomUUID().toString());
    }

    private void refuseClosed(Set<Scope> scopes) {
        List<Cycle> closed = state.cycles.where(
                cycle -> cycle.state() == Cycle.State.CLOSED && scopes.contains(Scope.cycle(cycle.id())));
        if (!closed.isEmpty()) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "",
                    "okr.refused.cycle-closed",
                    closed.stream().map(Cycle::name).collect(Collectors.joining(", ")));
        }
    }

    private void append(Changes changes, Set<Scope> taken, String author, Instant at) {
        Map<Scope, Integer> ordinals = new HashMap<>();
        Map<Scope, State.ScopeNow> next = new HashMap<>();
        state.scopes.where(one -> taken.contains(one.scope())).forEach(one -> next.put(one.scope(), one.next()));
        for (Changes.Noted noted : changes.noted()) {
            if (!next.containsKey(noted.scope())) {
                throw new IllegalStateException("a change in a scope that was not taken: " + noted.scope());
            }
            boolean says = !noted.before().none() || !noted.after().none();
            Change change = new Change(
                    noted.scope(),
                    next.get(noted.scope()).revision(),
                    ordinals.merge(noted.scope(), 1, Integer::sum) - 1,
                    noted.element(),
                    noted.id(),
                    noted.kind(),
                    author,
                    at,
                    Facts.of(noted.before().values()),
                    Facts.of(noted.after().values()),
                    says ? changes.reason() : "");
            int id = state.log.nextId();
            state.log.put(id, new State.Logged(id, change, noted.share()));
        }
        ordinals.keySet().forEach(scope -> state.scopes.put(next.get(scope).id(), next.get(scope)));
    }
}
