package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.webhook.Delivery;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.view.DeliveryView;
import io.throughline.okr.view.WebhookView;
import java.util.List;

/** Webhooks and what came of their messages, for administrators; never a secret. */
public class ViewWebhooks {
    private final WebhookShelf shelf;
    private final Webhooks webhooks;

    public ViewWebhooks(WebhookShelf shelf, Webhooks webhooks) {
        this.shelf = shelf;
        this.webhooks = webhooks;
    }

    public List<WebhookView> all() {
        shelf.administrator();
        return webhooks.all().stream().map(WebhookShelf::view).toList();
    }

    public WebhookView one(int id) {
        return WebhookShelf.view(shelf.named(id));
    }

    /** The last ones, the latest first. */
    public List<DeliveryView> deliveries(int id) {
        return webhooks.deliveries(shelf.named(id).id()).stream()
                .map(ViewWebhooks::view)
                .toList();
    }

    private static DeliveryView view(Delivery one) {
        return new DeliveryView(
                one.id(),
                one.scope().name(),
                one.revision(),
                one.at().toString(),
                one.outcome().word(),
                one.status(),
                one.attempts(),
                one.millis());
    }
}
