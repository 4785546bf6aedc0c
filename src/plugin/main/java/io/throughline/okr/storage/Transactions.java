package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.CycleRow;
import io.throughline.okr.storage.row.ScopeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
 * revision + 1 stored. So revisions have no gap, and are committed in their order. Nothing is caught and gone on from
 * inside: PostgreSQL has given up the transaction by then.
 */
public final class Transactions implements Writes {
    /** The row that holds the epoch; never taken by a write. */
    static final String EPOCH = "epoch";

    private final ActiveObjects ao;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    public Transactions(ActiveObjects ao) {
        this.ao = ao;
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
        if (writing.get()) {
            throw new IllegalStateException("a write within a write: its failure would be lost, or undo the outer one");
        }
        writing.set(true);
        try {
            Set<String> keys = scopes.stream().map(Scope::name).collect(Collectors.toCollection(TreeSet::new));
            List<ScopeRow> inOrder = made(keys);
            return ao.executeInTransaction(() -> {
                Map<String, ScopeRow> taken = take(inOrder, keys);
                Changes changes = new Changes(scopes);
                T result = work.apply(changes);
                append(changes, taken, author, at);
                if (changes.renewed()) {
                    renew();
                }
                return result;
            });
        } finally {
            writing.remove();
        }
    }

    /** Gives a new scope its row, within the write that makes what it belongs to: nobody else can know it yet. */
    void open(Scope scope) {
        create(scope.name());
    }

    /**
     * Runs work in a transaction of its own.
     *
     * @throws IllegalStateException if called from within a write
     */
    <T> T alone(Supplier<T> work) {
        if (writing.get()) {
            throw new IllegalStateException("within a write nothing is done by itself");
        }
        return ao.executeInTransaction(work::get);
    }

    /** Whether this thread is within a write. */
    boolean writing() {
        return writing.get();
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

    private static Set<String> keys(ScopeRow[] rows) {
        return Arrays.stream(rows).map(ScopeRow::getScopeKey).collect(Collectors.toSet());
    }

    private ScopeRow[] rows(Set<String> keys) {
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

    private void append(Changes changes, Map<String, ScopeRow> taken, String author, Instant at) {
        Map<String, Integer> ordinals = new HashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> texts = new ArrayList<>();
        for (Changes.Noted change : changes.noted()) {
            String scope = change.scope().name();
            ScopeRow row = taken.get(scope);
            if (row == null) {
                throw new IllegalStateException("a change in a scope that was not taken: " + scope);
            }
            long revision = row.getRevision() + 1;
            int ordinal = ordinals.merge(scope, 1, Integer::sum) - 1;
            String place = scope + ":" + revision + ":" + ordinal;
            rows.add(Map.of(
                    "PLACE",
                    place,
                    "SCOPE_KEY",
                    scope,
                    "REVISION",
                    revision,
                    "ORDINAL",
                    ordinal,
                    "ELEMENT_KIND",
                    change.element().word(),
                    "ELEMENT_ID",
                    change.id(),
                    "CHANGE_KIND",
                    change.kind().word(),
                    "AUTHOR_KEY",
                    author,
                    "CHANGED_AT",
                    at.toEpochMilli(),
                    "PROGRESS",
                    change.share()));
            if (!change.before().none() || !change.after().none()) {
                String before = FactsJson.write(change.before());
                texts.add(Map.of(
                        "PLACE",
                        place,
                        "REASON",
                        changes.reason(),
                        "BEFORE_TEXT",
                        before,
                        "AFTER_TEXT",
                        FactsJson.write(change.after())));
            }
        }
        if (!rows.isEmpty()) {
            ao.create(ChangeRow.class, rows);
        }
        if (!texts.isEmpty()) {
            ao.create(ChangeTextRow.class, texts);
        }
        for (String scope : ordinals.keySet()) {
            ScopeRow row = taken.get(scope);
            row.setRevision(row.getRevision() + 1);
            row.save();
        }
    }
}
