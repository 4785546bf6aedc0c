package io.throughline.okr.memory;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes: what fails leaves everything as it was. */
final class MemoryWrites implements Writes {
    private final State state;

    private final MemoryNumbers numbers;

    MemoryWrites(State state, MemoryNumbers numbers) {
        this.state = state;
        this.numbers = numbers;
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
        if (state.joint.isPresent()) {
            return state.joint.get().write(scopes, author, at, work);
        }
        Joint single = Joint.of(scopes);
        return run(single, () -> single.write(scopes, author, at, work));
    }

    @Override
    public <T> T together(Set<Scope> known, Supplier<T> work) {
        if (state.joint.isPresent()) {
            state.joint.get().requireIdle();
            return work.get();
        }
        return run(Joint.of(known), work);
    }

    @Override
    public <T, R> R rehearse(Supplier<T> work, BiFunction<T, List<Changes.Noted>, R> look) {
        if (state.joint.isPresent()) {
            throw new IllegalStateException("a rehearsal within a write would undo it");
        }
        Joint rehearsal = Joint.rehearsal();
        return run(rehearsal, () -> look.apply(work.get(), rehearsal.noted()));
    }

    @Override
    public void afterwards(Runnable what) {
        state.joint.ifPresentOrElse(joint -> joint.afterwards(what), what);
    }

    private <T> T run(Joint joint, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        boolean done;
        do {
            done = attempt(joint, work, result);
        } while (!done);
        if (!joint.rehearsed()) {
            joint.afterwards().forEach(Runnable::run);
        }
        return result.get(0);
    }

    private <T> boolean attempt(Joint joint, Supplier<T> work, List<T> result) {
        joint.begin(numbers);
        if (joint.needsAll()) {
            joint.take(state.scopes.where(one -> Scope.logged(one.scope().name())).stream()
                    .map(State.ScopeNow::scope)
                    .toList());
        }
        joint.taken().stream().sorted(Comparator.comparing(Scope::name)).forEach(scope -> open(state, scope));
        if (state.epoch.byId(1).isEmpty()) {
            renew();
        }
        List<Map<Integer, ?>> before = state.copy();
        boolean kept = false;
        state.joint = Optional.of(joint);
        try {
            result.add(work.get());
            joint.settle(numbers);
            if (!joint.rehearsed()) {
                joint.parts().forEach(part -> requireTaken(part));
                append(joint.parts());
                if (joint.renewed()) {
                    renew();
                }
                kept = true;
            }
            return true;
        } catch (Joint.Again again) {
            result.clear();
            return false;
        } finally {
            joint.end();
            state.joint = Optional.empty();
            if (!kept) {
                state.restore(before);
            }
        }
    }

    private static void requireTaken(Joint.Part part) {
        part.changes().noted().stream()
                .map(Changes.Noted::scope)
                .filter(scope -> !part.changes().mayChange(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw new IllegalStateException("a change in a scope that was not taken: " + scope);
                });
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

    private void append(List<Joint.Part> parts) {
        Map<Scope, Integer> ordinals = new LinkedHashMap<>();
        Map<Scope, State.ScopeNow> next = new HashMap<>();
        state.scopes.all().forEach(one -> next.put(one.scope(), one.next()));
        for (Joint.Part part : parts) {
            for (Changes.Noted noted : part.changes().noted()) {
                boolean says = !noted.before().none() || !noted.after().none();
                Change change = new Change(
                        noted.scope(),
                        next.get(noted.scope()).revision(),
                        ordinals.merge(noted.scope(), 1, Integer::sum) - 1,
                        noted.element(),
                        noted.id(),
                        noted.kind(),
                        part.author(),
                        part.at(),
                        Facts.of(noted.before().values()),
                        Facts.of(noted.after().values()),
                        says ? part.changes().reason() : "");
                int id = state.log.nextId();
                state.log.put(id, new State.Logged(id, change, noted.share()));
            }
        }
        ordinals.keySet().forEach(scope -> state.scopes.put(next.get(scope).id(), next.get(scope)));
    }
}
