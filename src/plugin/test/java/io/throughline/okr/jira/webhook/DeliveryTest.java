package io.throughline.okr.jira.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.webhook.Delivery;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.job.ClusterLock;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.usecases.webhook.ConfigureWebhook;
import io.throughline.okr.usecases.webhook.Courier;
import io.throughline.okr.usecases.webhook.DeliverChanges;
import io.throughline.okr.usecases.webhook.ViewWebhooks;
import io.throughline.okr.usecases.webhook.WebhookDraft;
import io.throughline.okr.usecases.webhook.WebhookShelf;
import io.throughline.okr.view.DeliveryView;
import io.throughline.okr.view.WebhookView;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is in the change log comes to a real receiver. */
class DeliveryTest {
    private static final String SECRET = "0123456789abcdef";
    private static final Instant NOW = Desk.TODAY;
    private static final Scope CYCLE = Scope.cycle(5);

    private final HttpCourier courier = new HttpCourier();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final ClusterLock lock = this::ifFree;
    private boolean allowed = true;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        courier.stop();
    }

    private boolean ifFree(String name, Runnable work) {
        ReentrantLock one = locks.computeIfAbsent(name, any -> new ReentrantLock());
        if (!one.tryLock()) {
            return false;
        }
        try {
            work.run();
        } finally {
            one.unlock();
        }
        return true;
    }

    private DeliverChanges node(Desk desk, Courier with) {
        return new DeliverChanges(
                lock,
                desk.the(Webhooks.class),
                desk.the(ChangeLog.class),
                (address, key) -> allowed,
                with,
                desk.the(Clock.class));
    }

    private ConfigureWebhook configure(Desk desk) {
        return new ConfigureWebhook(
                new WebhookShelf(desk.the(Viewers.class), desk.the(Webhooks.class)),
                desk.the(Webhooks.class),
                (address, key) -> allowed,
                desk.the(ChangeLog.class),
                desk.the(Clock.class));
    }

    private WebhookDraft draft(List<String> scopes, List<String> elements, List<String> kinds) {
        return new WebhookDraft(receiver.address("/hook").toString(), SECRET, "Ours", scopes, elements, kinds, true);
    }

    private int webhook(Desk desk) {
        return configure(desk).create(draft(List.of(), List.of(), List.of())).id();
    }

    private static void change(Store store, Scope scope, int id) {
        store.port(Writes.class).write(Set.of(scope), "mei", NOW, changes -> {
            changes.created(scope, Element.COMMENT, id, new Facts().with("text", "x"));
            return 0;
        });
    }

    @OnEveryDatabase
    void all_comes_in_the_order_of_its_scope_while_many_write_and_two_nodes_tell(Store store) throws Exception {
        Desk desk = new Desk(store);
        int id = webhook(desk);
        int writers = 6;
        int each = 8;
        long inOne = 24;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Scope scope = writer % 2 == 0 ? CYCLE : Scope.SHARED;
                writing.add(threads.submit(() -> {
                    for (int i = 1; i <= each; i++) {
                        change(store, scope, i);
                    }
                }));
            }
            List<Future<?>> telling = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                DeliverChanges deliver = node(desk, courier);
                telling.add(threads.submit(() -> {
                    while (receiver.got.size() < writers * each) {
                        deliver.due().forEach(deliver::deliver);
                    }
                }));
            }
            for (Future<?> one : writing) {
                one.get();
            }
            for (Future<?> one : telling) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        List<Long> all = LongStream.rangeClosed(1, inOne).boxed().toList();
        assertThat(receiver.revisions(CYCLE.name())).isEqualTo(all);
        assertThat(receiver.revisions(Scope.SHARED.name())).isEqualTo(all);
        assertThat(node(desk, courier).due()).isEmpty();
        assertThat(store.port(Webhooks.class).positions().get(id))
                .containsEntry(CYCLE, inOne)
                .containsEntry(Scope.SHARED, inOne);
    }

    @OnEveryDatabase
    void what_was_sent_and_not_yet_stored_comes_again_under_the_same_id(Store store) {
        Desk desk = new Desk(store);
        int id = webhook(desk);
        change(store, CYCLE, 1);
        change(store, CYCLE, 2);
        Courier killed = message -> {
            courier.send(message);
            throw new NoClassDefFoundError("the node is gone");
        };
        assertThatThrownBy(() -> node(desk, killed).deliver(id)).isInstanceOf(NoClassDefFoundError.class);

        assertThat(node(desk, courier).deliver(id)).isEqualTo(2);

        assertThat(receiver.revisions(CYCLE.name())).containsExactly(1L, 1L, 2L);
        assertThat(receiver.got.get(0).id()).isEqualTo(receiver.got.get(1).id());
        assertThat(receiver.got.get(1).id()).isNotEqualTo(receiver.got.get(2).id());
    }

    @OnEveryDatabase
    void what_is_not_taken_is_tried_again_later_and_later_and_nothing_overtakes_it(Store store) {
        Desk desk = new Desk(store);
        int id = webhook(desk);
        DeliverChanges node = node(desk, courier);
        receiver.answer = n -> n <= 3 ? 503 : 204;
        change(store, CYCLE, 1);
        change(store, CYCLE, 2);
        change(store, Scope.SHARED, 3);

        for (int seconds : new int[] {9, 19, 39}) {
            node.deliver(id);
            assertThat(node.due()).isEmpty();
            desk.wait(Duration.ofSeconds(seconds));
            assertThat(node.due()).isEmpty();
            desk.wait(Duration.ofSeconds(1));
            assertThat(node.due()).containsExactly(id);
        }
        assertThat(receiver.got)
                .hasSize(3)
                .extracting(Receiver.Got::id)
                .containsOnly(receiver.got.get(0).id());
        node.deliver(id);

        assertThat(receiver.got).hasSize(6);
        assertThat(receiver.revisions(CYCLE.name())).endsWith(1L, 2L);
        assertThat(desk.the(ViewWebhooks.class).deliveries(id))
                .extracting(DeliveryView::outcome, DeliveryView::status, DeliveryView::attempts)
                .containsOnly(tuple("delivered", 204, 4), tuple("delivered", 204, 1));
        assertThat(desk.the(ViewWebhooks.class).one(id).failures()).isZero();
    }

    @OnEveryDatabase
    void after_a_day_it_is_switched_off_and_goes_on_when_it_is_switched_on(Store store) {
        Desk desk = new Desk(store);
        int id = webhook(desk);
        DeliverChanges node = node(desk, courier);
        receiver.answer = n -> 400;
        change(store, CYCLE, 1);
        for (int hour = 0; hour < 40; hour++) {
            node.due().forEach(node::deliver);
            desk.wait(Duration.ofHours(1));
        }

        WebhookView off = desk.the(ViewWebhooks.class).one(id);
        assertThat(off)
                .extracting(WebhookView::active, WebhookView::offKey, WebhookView::version)
                .containsExactly(false, "okr.webhook.off", 2L);
        assertThat(receiver.got).hasSize(25);
        receiver.answer = n -> 204;
        configure(desk).change(id, 2, draft(List.of(), List.of(), List.of()));
        node.due().forEach(node::deliver);
        assertThat(receiver.revisions(CYCLE.name())).hasSize(26);
        assertThat(desk.the(ViewWebhooks.class).one(id).offKey()).isEmpty();
    }

    @OnEveryDatabase
    void where_the_allow_list_does_not_let_it_nothing_is_sent(Store store) {
        Desk desk = new Desk(store);
        allowed = false;
        assertThatThrownBy(() -> webhook(desk)).isInstanceOfSatisfying(Refused.class, no -> assertThat(
                        no.faults().get(0))
                .extracting(Refused.Fault::field, Refused.Fault::messageKey)
                .containsExactly("url", "okr.refused.webhook-not-allowed"));
        allowed = true;
        int id = webhook(desk);
        change(store, CYCLE, 1);
        allowed = false;

        node(desk, courier).deliver(id);

        assertThat(receiver.got).isEmpty();
        assertThat(desk.the(ViewWebhooks.class).deliveries(id))
                .extracting(DeliveryView::outcome, DeliveryView::status)
                .containsExactly(tuple("not-allowed", 0));
    }

    @OnEveryDatabase
    void it_is_told_of_what_it_listens_to_from_then_on(Store store) {
        Desk desk = new Desk(store);
        change(store, CYCLE, 1);
        ConfigureWebhook configure = configure(desk);
        int id = configure
                .create(draft(List.of("cycle:5"), List.of("comment"), List.of()))
                .id();
        DeliverChanges node = node(desk, courier);
        change(store, Scope.SHARED, 2);
        store.port(Writes.class).write(Set.of(CYCLE), "", NOW, changes -> {
            changes.computed(CYCLE, Element.KEY_RESULT, 3);
            changes.computed(CYCLE, Element.COMMENT, 3);
            return 0;
        });
        store.port(Writes.class).write(Set.of(CYCLE), "mei", NOW, changes -> {
            changes.created(CYCLE, Element.EVIDENCE, 4, new Facts().with("title", "x"));
            changes.created(CYCLE, Element.COMMENT, 5, new Facts().with("text", "x"));
            return 0;
        });

        node.due().forEach(node::deliver);

        assertThat(receiver.got).hasSize(1);
        assertThat(receiver.got.get(0).json().at("/changes").findValuesAsText("elementId"))
                .containsExactly("5");
        assertThat(node.due()).isEmpty();
        configure.change(id, 1, draft(List.of(), List.of(), List.of("computed")));
        assertThat(node.due()).as("what was said where it did not listen").isEmpty();
        store.port(Writes.class).write(Set.of(Scope.SHARED), "", NOW, changes -> {
            changes.computed(Scope.SHARED, Element.KPI, 6);
            return 0;
        });
        node.due().forEach(node::deliver);
        assertThat(receiver.got).hasSize(2);
        assertThat(receiver.got.get(1).json().at("/changes/0/kind").asText()).isEqualTo("computed");
    }

    @OnEveryDatabase
    void a_webhook_is_read_as_it_was_stored_and_goes_with_all_of_it(Store store) {
        Desk desk = new Desk(store);
        Webhooks webhooks = store.port(Webhooks.class);
        Webhook fresh = Webhook.fresh(
                new Webhook.Written(
                        "https://例え.example/" + "a".repeat(400),
                        "长",
                        Set.of("shared", "cycle:9"),
                        Set.of(Element.KEY_RESULT_FIELDS),
                        Set.of(Change.Kind.PURGED),
                        true),
                SECRET,
                "mei",
                NOW);
        Webhook stored = webhooks.add(fresh, Map.of(CYCLE, 3L));
        assertThat(webhooks.byId(stored.id())).contains(fresh.stored(stored.id()));
        Webhook failed = stored.failed(NOW.plusSeconds(5));
        assertThat(webhooks.change(stored.id(), one -> failed)).contains(failed);
        assertThat(webhooks.all()).containsExactly(failed);
        assertThat(webhooks.positions()).containsExactly(Map.entry(stored.id(), Map.of(CYCLE, 3L)));
        webhooks.passed(stored.id(), CYCLE, 4);
        assertThat(webhooks.positions()).containsExactly(Map.entry(stored.id(), Map.of(CYCLE, 4L)));

        configure(desk).remove(stored.id());

        assertThat(webhooks.all()).isEmpty();
        webhooks.passed(stored.id(), CYCLE, 5);
        assertThat(webhooks.positions())
                .as("of what is gone nothing comes back")
                .isEmpty();
    }

    @OnEveryDatabase
    void a_hundred_messages_are_remembered(Store store) {
        Desk desk = new Desk(store);
        int id = webhook(desk);
        Courier quick = message -> new Courier.Receipt(Delivery.Outcome.DELIVERED, 200, 1);
        for (int i = 1; i <= 104; i++) {
            change(store, CYCLE, i);
        }

        assertThat(node(desk, quick).deliver(id)).isEqualTo(104);

        assertThat(desk.the(ViewWebhooks.class).deliveries(id))
                .hasSize(100)
                .extracting(DeliveryView::revision)
                .startsWith(104L, 103L)
                .endsWith(5L);
    }
}
