package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.webhook.Delivery;
import io.throughline.okr.domain.webhook.Delivery.Outcome;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.usecases.job.ClusterLock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Tells webhooks what is in the change log: a message a revision, in their order within a scope, each until it was taken. Any node
 * may do it; under the cluster's lock one node at a time tells one webhook. How far it was told is stored after the
 * receiver has answered: who is killed in between tells it once more, under the same id.
 *
 * <p>What is not taken holds up all that comes after it to that webhook, and nothing to others.
 */
public class DeliverChanges {
    private static final int ROWS = 200;
    /** So many revisions of a scope before the others have their turn. */
    private static final int TURN = 100;

    private final ClusterLock lock;
    private final Webhooks webhooks;
    private final ChangeLog log;
    private final AllowList allowList;
    private final Courier courier;
    private final Clock clock;

    public DeliverChanges(
            ClusterLock lock, Webhooks webhooks, ChangeLog log, AllowList allowList, Courier courier, Clock clock) {
        this.lock = lock;
        this.webhooks = webhooks;
        this.log = log;
        this.allowList = allowList;
        this.courier = courier;
        this.clock = clock;
    }

    /** Ids of those that are to be told something now: three statements, one if there is none that listens. */
    public List<Integer> due() {
        Instant now = clock.instant();
        List<Webhook> listening =
                webhooks.all().stream().filter(one -> one.due(now)).toList();
        if (listening.isEmpty()) {
            return List.of();
        }
        Map<Scope, Long> revisions = log.revisions().byScope();
        Map<Integer, Map<Scope, Long>> positions = webhooks.positions();
        return listening.stream()
                .filter(one -> revisions.entrySet().stream()
                        .anyMatch(scope -> one.written().hears(scope.getKey())
                                && !scope.getValue().equals(at(positions, one.id(), scope.getKey()))))
                .map(Webhook::id)
                .toList();
    }

    /** Tells one what it has to be told, until there is nothing more or it does not listen. Returns how many messages it took. */
    public int deliver(int id) {
        AtomicInteger taken = new AtomicInteger();
        lock.ifFree("okr.webhook." + id, () -> {
            boolean more = true;
            while (more) {
                more = round(id, taken);
            }
        });
        return taken.get();
    }

    /** A turn for each scope. Says whether there may be more to tell. */
    private boolean round(int id, AtomicInteger taken) {
        Map<Scope, Long> revisions = log.revisions().byScope();
        Map<Integer, Map<Scope, Long>> positions = webhooks.positions();
        List<Scope> scopes = revisions.keySet().stream()
                .sorted(Comparator.comparingInt(Scope::id))
                .toList();
        boolean moved = false;
        for (Scope scope : scopes) {
            long last = revisions.get(scope);
            long at = at(positions, id, scope);
            Optional<Webhook> webhook = listening(id);
            if (webhook.isEmpty()) {
                return false;
            }
            if (at == last || !webhook.get().written().hears(scope)) {
                continue;
            }
            // A revision beyond the last one is of a store that is no more.
            long now = at > last ? last : turn(id, scope, at, last, taken);
            moved |= now != at;
            if (now > at || at > last) {
                webhooks.passed(id, scope, now);
            }
        }
        return moved;
    }

    /** Tells some revisions of a scope. Returns up to which one there is nothing left to tell. */
    private long turn(int id, Scope scope, long from, long last, AtomicInteger taken) {
        TreeMap<Long, List<Change>> some = log.after(scope, from, ROWS).stream()
                .collect(Collectors.groupingBy(Change::revision, TreeMap::new, Collectors.toList()));
        if (some.isEmpty()) {
            return last;
        }
        long at = from;
        int told = 0;
        for (Map.Entry<Long, List<Change>> next : some.entrySet()) {
            Optional<Webhook> webhook = listening(id);
            if (webhook.isEmpty() || told == TURN) {
                return at;
            }
            List<Change> heard = next.getValue().stream()
                    .filter(webhook.get().written()::hears)
                    .toList();
            long missed = next.getKey() - at - 1;
            if (!heard.isEmpty() || missed > 0) {
                if (!tell(webhook.get(), scope, next.getKey(), missed, heard)) {
                    return at;
                }
                told++;
                taken.incrementAndGet();
            }
            at = next.getKey();
        }
        return at;
    }

    /** Empty if it does not listen now, or this node goes down. */
    private Optional<Webhook> listening(int id) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        return webhooks.byId(id).filter(one -> one.due(clock.instant()));
    }

    private boolean tell(Webhook webhook, Scope scope, long revision, long missed, List<Change> changes) {
        URI address = URI.create(webhook.written().url());
        Instant now = clock.instant();
        String id = messageId(webhook, scope, revision);
        Courier.Receipt receipt = allowList.allows(address, webhook.author())
                ? courier.send(new Courier.Message(
                        id, webhook.id(), address, webhook.secret(), scope.name(), revision, missed, changes, now))
                : new Courier.Receipt(Outcome.NOT_ALLOWED, 0, 0);
        int attempts = webhook.mood().failures() + 1;
        webhooks.tried(new Delivery(
                id,
                webhook.id(),
                scope,
                revision,
                now,
                receipt.outcome(),
                receipt.status(),
                attempts,
                receipt.millis()));
        boolean taken = receipt.outcome() == Outcome.DELIVERED;
        if (!taken || webhook.mood().failures() > 0) {
            // What a person has changed meanwhile begins calmly.
            webhooks.change(webhook.id(), one -> {
                if (one.version() != webhook.version()) {
                    return one;
                }
                return taken ? one.calm() : one.failed(clock.instant());
            });
        }
        return taken;
    }

    /** The same for the same webhook and revision, whoever sends it and whenever. */
    private static String messageId(Webhook webhook, Scope scope, long revision) {
        String name = webhook.id() + " " + webhook.created() + " " + scope.name() + " " + revision;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static long at(Map<Integer, Map<Scope, Long>> positions, int id, Scope scope) {
        return positions.getOrDefault(id, Map.of()).getOrDefault(scope, 0L);
    }
}
