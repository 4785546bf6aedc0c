package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.webhook.Delivery.Outcome;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.view.DeliveryView;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sends a message that tells nothing, at once and only once, for administrators to see what comes of it; switched off or not. */
public class TryWebhook {
    private final WebhookShelf shelf;
    private final AllowList allowList;
    private final Courier courier;
    private final Clock clock;

    public TryWebhook(WebhookShelf shelf, AllowList allowList, Courier courier, Clock clock) {
        this.shelf = shelf;
        this.allowList = allowList;
        this.courier = courier;
        this.clock = clock;
    }

    public DeliveryView attempt(int id) {
        Webhook webhook = shelf.named(id);
        URI address = URI.create(webhook.written().url());
        Instant now = clock.instant();
        String message = UUID.randomUUID().toString();
        Courier.Receipt receipt = allowList.allows(address, webhook.author())
                ? courier.send(new Courier.Message(message, id, address, webhook.secret(), "", 0, 0, List.of(), now))
                : new Courier.Receipt(Outcome.NOT_ALLOWED, 0, 0);
        return new DeliveryView(
                message, "", 0, now.toString(), receipt.outcome().word(), receipt.status(), 1, receipt.millis());
    }
}
