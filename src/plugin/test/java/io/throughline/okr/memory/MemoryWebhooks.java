package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.webhook.Delivery;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.domain.webhook.Webhooks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Webhooks. */
final class MemoryWebhooks implements Webhooks {
    private final Rows<Webhook> rows;
    private final Rows<State.Told> told;
    private final Rows<State.Tried> tried;

    MemoryWebhooks(State state) {
        this.rows = state.webhooks;
        this.told = state.told;
        this.tried = state.tried;
    }

    @Override
    public Webhook add(Webhook fresh, Map<Scope, Long> positions) {
        Webhook stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        positions.forEach((scope, revision) -> passed(stored.id(), scope, revision));
        return stored;
    }

    @Override
    public Optional<Webhook> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public List<Webhook> all() {
        return rows.all();
    }

    @Override
    public Optional<Webhook> change(int id, UnaryOperator<Webhook> how) {
        rows.change(id, how);
        return rows.byId(id);
    }

    @Override
    public void remove(int id) {
        rows.remove(List.of(id));
        told.removeIf(one -> one.webhook() == id);
        tried.removeIf(one -> one.delivery().webhook() == id);
    }

    @Override
    public Map<Integer, Map<Scope, Long>> positions() {
        Map<Integer, Map<Scope, Long>> positions = new HashMap<>();
        told.all().forEach(one -> positions
                .computeIfAbsent(one.webhook(), none -> new HashMap<>())
                .put(one.scope(), one.revision()));
        return positions;
    }

    @Override
    public void passed(int id, Scope scope, long revision) {
        told.removeIf(one -> one.webhook() == id && one.scope().equals(scope));
        told.put(told.nextId(), new State.Told(id, scope, revision));
    }

    @Override
    public void tried(Delivery delivery) {
        tried.removeIf(one ->
                one.delivery().id().equals(delivery.id()) && one.delivery().webhook() == delivery.webhook());
        int id = tried.nextId();
        tried.put(id, new State.Tried(id, delivery));
        if (delivery.outcome() == Delivery.Outcome.DELIVERED) {
            passed(delivery.webhook(), delivery.scope(), delivery.revision());
        }
    }

    @Override
    public List<Delivery> deliveries(int id) {
        return tried.where(one -> one.delivery().webhook() == id).stream()
                .sorted(Comparator.comparingInt(State.Tried::id).reversed())
                .limit(REMEMBERED)
                .map(State.Tried::delivery)
                .toList();
    }
}
