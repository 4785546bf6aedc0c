package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.storage.row.CycleRow;
import io.throughline.okr.storage.row.ScopeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * The only place that opens a transaction, and keeper of the revisions.
 *
 * <p>A write first saves the rows of its scopes, in ascending order of id. That update is the queue: it waits for whoever
 * has the scope, on every database and from any node, and in one order, so that two writes never wait for each other. What
 * is read after it is what the one before has left: the revision is read then, the work done, its changes appended, and
 * revision + 1 stored. So revisions have no gap, and are committed in their order. Nothing that the database says is caught and
 * gone on from inside: PostgreSQL has given up the transaction by then.
 *
 * <p>Several writes as one are one transaction, opened once: writes inside only add to it. Scopes are never taken while others
 * are held, for two that do so in different orders would wait for each other: all is rolled back and begun anew with them.
 */
public final class Transactions implements Writes {
    /** The row that holds the epoch; never taken by a write. */
    static final String EPOCH = "epoch";

    private final ActiveObjects ao;
    private final KeyNumbers numbers;
    private final LogRows log;
    private final ThreadLocal<Optional<Joint>> running = ThreadLocal.withInitial(Optional::empty);

    public Transactions(ActiveObjects ao) {
        this.ao = ao;
        this.numbers = new KeyNumbers(ao, this);
        this.log = new LogRows(ao);
    }

    @Override
    public <T> T write(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
        return writeEvenClosed(scopes, author, at, changes -> {
            T result = work.apply(changes);
            // Read under the scope's lock: who closes a cycle takes it too. What the work has written goes with the
            // refusal.
            refuseClosed(changes.noted().stream().map(Changes.Noted::scope).collect(Collectors.toSet()));
            return result;
        });
    }

    @Override
    public <T> T writeEvenClosed(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
        Optional<Joint> outer = running.get();
        if (outer.isPresent()) {
            return outer.get().write(scopes, author, at, work);
        }
        Joint single = Joint.of(scopes);
        return run(single, () -> single.write(scopes, author, at, work));
    }

    @Override
    public <T> T together(Set<Scope> known, Supplier<T> work) {
        Optional<Joint> outer = running.get();
        if (outer.isPresent()) {
            outer.get().requireIdle();
            return work.get();
        }
        return run(Joint.of(known), work);
    }

    @Override
    public <T, R> R rehearse(Supplier<T> work, BiFunction<T, List<Changes.Noted>, R> look) {
        if (running.get().isPresent()) {
            throw new IllegalStateException("a rehearsal within a write would undo it");
        }
        Joint rehearsal = Joint.rehearsal();
        return run(rehearsal, () -> look.apply(work.get(), rehearsal.noted()));
    }

    @Override
    public void afterwards(Runnable what) {
        running.get().ifPresentOrElse(joint -> joint.afterwards(what), what);
    }

    private <T> T run(Joint joint, Supplier<T> work) {
        running.set(Optional.of(joint));
        List<T> result = new ArrayList<>();
        try {
            boolean done;
            do {
                done = attempt(joint, work, result);
            } while (!done);
        } finally {
            running.remove();
        }
        if (!joint.rehearsed()) {
            joint.afterwards().forEach(Runnable::run);
        }
        return result.get(0);
    }

    /** Whether it came to its end; if not, it lacked something, and is begun anew with that. */
    private <T> boolean attempt(Joint joint, Supplier<T> work, List<T> result) {
        joint.begin(numbers);
        if (joint.needsAll()) {
            joint.take(all());
        }
        Set<String> keys = joint.taken().stream().map(Scope::name).collect(Collectors.toCollection(TreeSet::new));
        List<ScopeRow> inOrder = made(keys);
        try {
            ao.executeInTransaction(() -> {
                Map<String, ScopeRow> taken = take(inOrder, keys);
                result.add(work.get());
                joint.settle(numbers);
                if (joint.rehearsed()) {
                    throw new Over();
                }
                log.append(joint.parts(), scope -> row(scope, joint, taken));
                if (joint.renewed()) {
                    renew();
                }
                return true;
            });
            return true;
        } catch (Joint.Again again) {
            result.clear();
            return false;
        } catch (Over rehearsed) {
            return true;
        } finally {
            joint.end();
        }
    }

    /** Gives a new scope its row, within the write that makes what it belongs to: nobody else can know it yet. */
    void open(Scope scope) {
        create(scope.name());
        running.get().ifPresent(joint -> joint.born(scope));
    }

    /**
     * Runs work in a transaction of its own.
     *
     * @throws IllegalStateException if called from within a write
     */
    <T> T alone(Supplier<T> work) {
        if (joint().isPresent()) {
            throw new IllegalStateException("within a write nothing is done by itself");
        }
        return ao.executeInTransaction(work::get);
    }

    /** What this thread is writing, if it is. */
    Optional<Joint> joint() {
        return running.get().filter(Joint::open);
    }

    /** Where the numbers of human keys come from. */
    KeyNumbers numbers() {
        return numbers;
    }

    /**
     * The rows of scopes, in the order in which they are taken, as they are before: nobody waits while they are looked for.
     *
     * <p>A scope has its row before it is first taken: it was made with its cycle, or by the schema. Should it still be
     * missing, two nodes may make it at once: the one that comes second fails, in a transaction of its own, and finds it
     * made.
     */
    private List<ScopeRow> made(Set<String> keys) {
        Set<String> wanted = new TreeSet<>(keys);
        wanted.add(EPOCH);
        ScopeRow[] found = rows(wanted);
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(keys(found));
        for (String key : missing) {
            try {
                ao.executeInTransaction(() -> create(key));
            } catch (RuntimeException failed) {
                if (rows(Set.of(key)).length == 0) {
                    throw failed;
                }
            }
        }
        return Arrays.stream(missing.isEmpty() ? found : rows(wanted))
                .filter(row -> keys.contains(row.getScopeKey()))
                .sorted(Comparator.comparingInt(ScopeRow::getID))
                .toList();
    }

    /** The row of the epoch is taken last and alone, so nobody who has it waits for a scope. */
    private void renew() {
        for (ScopeRow epoch : rows(Set.of(EPOCH))) {
            epoch.setStamp(UUID.randomUUID().toString());
            epoch.save();
        }
    }

    private ScopeRow create(String key) {
        return ao.create(
                ScopeRow.class,
                new DBParam("SCOPE_KEY", key),
                new DBParam("REVISION", 0L),
                new DBParam("TOUCHED", 0L),
                new DBParam("STAMP", key.equals(EPOCH) ? UUID.randomUUID().toString() : "-"));
    }

    private void refuseClosed(Set<Scope> scopes) {
        List<Integer> cycles =
                scopes.stream().filter(Scope::ofCycle).map(Scope::id).toList();
        for (List<Integer> some : Batches.of(cycles)) {
            List<Object> parameters = new ArrayList<>(some);
            parameters.add(Cycle.State.CLOSED.word());
            String where = Batches.in("ID", some) + " AND CYCLE_STATE = ?";
            Query closed = Query.select("ID, NAME").where(where, parameters.toArray());
            List<String> names = new ArrayList<>();
            ao.stream(CycleRow.class, closed.order("ID ASC"), row -> names.add(row.getName()));
            if (!names.isEmpty()) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.cycle-closed", String.join(", ", names));
            }
        }
    }

    private Set<Scope> all() {
        return Arrays.stream(ao.find(ScopeRow.class))
                .map(ScopeRow::getScopeKey)
                .filter(key -> !key.equals(EPOCH) && Scope.logged(key))
                .map(Scope::parse)
                .collect(Collectors.toSet());
    }

    /** The row of a scope that was taken, or that was made by the same write. */
    private ScopeRow row(Scope scope, Joint joint, Map<String, ScopeRow> taken) {
        return taken.computeIfAbsent(scope.name(), key -> {
            if (!joint.bore(scope)) {
                throw new IllegalStateException("a change in a scope that was not taken: " + key);
            }
            return rows(Set.of(key))[0];
        });
    }

    private static Set<String> keys(ScopeRow[] rows) {
        return Arrays.stream(rows).map(ScopeRow::getScopeKey).collect(Collectors.toSet());
    }

    private ScopeRow[] rows(Set<String> keys) {
        if (keys.isEmpty()) {
            return new ScopeRow[0];
        }
        return ao.find(ScopeRow.class, Query.select().where(Batches.in("SCOPE_KEY", keys), keys.toArray()));
    }

    private Map<String, ScopeRow> take(List<ScopeRow> inOrder, Set<String> keys) {
        for (ScopeRow row : inOrder) {
            // An update that changes nothing of what was read might be left out. What is written does not matter: it
            // waits.
            row.setTouched(row.getTouched() + 1);
            row.save();
        }
        return Arrays.stream(rows(keys)).collect(Collectors.toMap(ScopeRow::getScopeKey, row -> row));
    }

    /** Rolls back what was only rehearsed. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Over() {
            super("rehearsed", null, false, false);
        }
    }
}
