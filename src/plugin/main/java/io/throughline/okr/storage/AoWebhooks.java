package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.webhook.Delivery;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.storage.row.WebhookDeliveryRow;
import io.throughline.okr.storage.row.WebhookPositionRow;
import io.throughline.okr.storage.row.WebhookRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Webhooks, from their rows. */
public final class AoWebhooks implements Webhooks {
    private static final String OF_ONE = "WEBHOOK_ID = ?";

    private static final Columns<WebhookRow, Webhook> COLUMNS = Columns.of(WebhookRow.class, Webhook.class)
            .with("VERSION", Webhook::version, WebhookRow::setVersion)
            .with("URL", one -> one.written().url(), WebhookRow::setUrl)
            .with("DESCRIPTION", one -> one.written().description(), WebhookRow::setDescription)
            .with("TOLD", one -> FactsJson.write(told(one.written())), WebhookRow::setTold)
            .with("ACTIVE", one -> one.written().active(), WebhookRow::setActive)
            .with("SECRET", Webhook::secret, WebhookRow::setSecret)
            .with("AUTHOR_KEY", Webhook::author, WebhookRow::setAuthorKey)
            .with("CREATED_AT", one -> one.created().toEpochMilli(), WebhookRow::setCreatedAt)
            .with("FAILURES", one -> one.mood().failures(), WebhookRow::setFailures)
            .with("FAILING_SINCE", one -> one.mood().since().toEpochMilli(), WebhookRow::setFailingSince)
            .with("NEXT_AT", one -> one.mood().next().toEpochMilli(), WebhookRow::setNextAt)
            .with("OFF_MESSAGE", one -> one.mood().off(), WebhookRow::setOffMessage);

    private final ActiveObjects ao;
    private final Transactions transactions;
    private final Table<WebhookRow, Webhook> table;
    private final Table<WebhookRow, Webhook> fresh;

    public AoWebhooks(ActiveObjects ao, Transactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
        this.table = new Table<>(ao, WebhookRow.class, COLUMNS, AoWebhooks::webhook, Webhook::id);
        this.fresh = new Table<>(
                ao,
                WebhookRow.class,
                COLUMNS.withUnread("TOUCHED", one -> 0L, WebhookRow::setTouched),
                AoWebhooks::webhook,
                Webhook::id);
    }

    @Override
    public Webhook add(Webhook one, Map<Scope, Long> told) {
        return transactions.alone(() -> {
            int id = fresh.add(one);
            told.forEach((scope, revision) -> place(id, scope, revision));
            return one.stored(id);
        });
    }

    @Override
    public Optional<Webhook> byId(int id) {
        return table.byId(id);
    }

    @Override
    public List<Webhook> all() {
        return table.find(table.query().order("ID ASC"));
    }

    @Override
    public Optional<Webhook> change(int id, UnaryOperator<Webhook> how) {
        return transactions.alone(() -> {
            take(id);
            Optional<Webhook> now = table.byId(id);
            Optional<Webhook> changed = now.map(how);
            changed.filter(one -> !one.equals(now.get())).ifPresent(table::save);
            return changed;
        });
    }

    @Override
    public void remove(int id) {
        transactions.alone(() -> {
            take(id);
            ao.deleteWithSQL(WebhookPositionRow.class, OF_ONE, id);
            ao.deleteWithSQL(WebhookDeliveryRow.class, OF_ONE, id);
            table.remove(List.of(id));
            return id;
        });
    }

    /** This update waits for whoever has the row; what is read after it is what he left. Says whether it is there. */
    private boolean take(int id) {
        for (WebhookRow row : ao.find(WebhookRow.class, Query.select().where("ID = ?", id))) {
            row.setTouched(row.getTouched() + 1);
            row.save();
        }
        return table.byId(id).isPresent();
    }

    @Override
    public Map<Integer, Map<Scope, Long>> positions() {
        Map<Integer, Map<Scope, Long>> positions = new HashMap<>();
        for (WebhookPositionRow row : ao.find(WebhookPositionRow.class)) {
            positions
                    .computeIfAbsent(row.getWebhookId(), none -> new HashMap<>())
                    .put(Scope.parse(row.getScopeKey()), row.getRevision());
        }
        return positions;
    }

    @Override
    public void passed(int id, Scope scope, long revision) {
        transactions.alone(() -> {
            if (take(id)) {
                move(id, scope, revision);
            }
            return id;
        });
    }

    @Override
    public void tried(Delivery delivery) {
        transactions.alone(() -> {
            int id = delivery.webhook();
            if (!take(id)) {
                return id;
            }
            ao.deleteWithSQL(WebhookDeliveryRow.class, OF_ONE + " AND DELIVERY = ?", id, delivery.id());
            ao.create(
                    WebhookDeliveryRow.class,
                    new DBParam("WEBHOOK_ID", id),
                    new DBParam("DELIVERY", delivery.id()),
                    new DBParam("SCOPE_KEY", delivery.scope().name()),
                    new DBParam("REVISION", delivery.revision()),
                    new DBParam("TRIED_AT", delivery.at().toEpochMilli()),
                    new DBParam("OUTCOME", delivery.outcome().word()),
                    new DBParam("STATUS", delivery.status()),
                    new DBParam("ATTEMPTS", delivery.attempts()),
                    new DBParam("TOOK_MILLIS", delivery.millis()));
            WebhookDeliveryRow[] old = ao.find(
                    WebhookDeliveryRow.class,
                    Query.select()
                            .where(OF_ONE, id)
                            .order("ID DESC")
                            .offset(REMEMBERED)
                            .limit(REMEMBERED));
            if (old.length > 0) {
                ao.delete(old);
            }
            if (delivery.outcome() == Delivery.Outcome.DELIVERED) {
                move(id, delivery.scope(), delivery.revision());
            }
            return id;
        });
    }

    @Override
    public List<Delivery> deliveries(int id) {
        Query query = Query.select().where(OF_ONE, id).order("ID DESC").limit(REMEMBERED);
        return List.of(ao.find(WebhookDeliveryRow.class, query)).stream()
                .map(AoWebhooks::delivery)
                .toList();
    }

    private void move(int id, Scope scope, long revision) {
        Query query = Query.select().where(OF_ONE + " AND SCOPE_KEY = ?", id, scope.name());
        WebhookPositionRow[] rows = ao.find(WebhookPositionRow.class, query);
        if (rows.length == 0) {
            place(id, scope, revision);
        } else {
            rows[0].setRevision(revision);
            rows[0].save();
        }
    }

    private void place(int id, Scope scope, long revision) {
        ao.create(
                WebhookPositionRow.class,
                new DBParam("WEBHOOK_ID", id),
                new DBParam("SCOPE_KEY", scope.name()),
                new DBParam("REVISION", revision));
    }

    private static Facts told(Webhook.Written written) {
        return new Facts()
                .with("scopes", written.scopes().stream().sorted().toList())
                .with(
                        "elements",
                        written.elements().stream().map(Element::word).sorted().toList())
                .with(
                        "kinds",
                        written.kinds().stream().map(Change.Kind::word).sorted().toList());
    }

    private static Webhook webhook(WebhookRow row) {
        Facts told = FactsJson.read(AoLongTexts.orEmpty(row.getTold()));
        return new Webhook(
                row.getID(),
                row.getVersion(),
                new Webhook.Written(
                        row.getUrl(),
                        AoLongTexts.orEmpty(row.getDescription()),
                        Set.copyOf(told.texts("scopes")),
                        told.texts("elements").stream().map(Element::of).collect(Collectors.toSet()),
                        told.texts("kinds").stream().map(Change.Kind::of).collect(Collectors.toSet()),
                        row.isActive()),
                AoLongTexts.orEmpty(row.getSecret()),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getCreatedAt()),
                new Webhook.Mood(
                        row.getFailures(),
                        Instant.ofEpochMilli(row.getFailingSince()),
                        Instant.ofEpochMilli(row.getNextAt()),
                        AoLongTexts.orEmpty(row.getOffMessage())));
    }

    private static Delivery delivery(WebhookDeliveryRow row) {
        return new Delivery(
                row.getDelivery(),
                row.getWebhookId(),
                Scope.parse(row.getScopeKey()),
                row.getRevision(),
                Instant.ofEpochMilli(row.getTriedAt()),
                Delivery.Outcome.of(row.getOutcome()),
                row.getStatus(),
                row.getAttempts(),
                row.getTookMillis());
    }
}
