package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A message to a webhook and what came of it. */
@Table("WEBHOOK_DELIVERY")
public interface WebhookDeliveryRow extends Entity {
    @Indexed
    int getWebhookId();

    void setWebhookId(int webhookId);

    @NotNull
    @Indexed
    @StringLength(40)
    String getDelivery();

    void setDelivery(String delivery);

    @NotNull
    @StringLength(60)
    String getScopeKey();

    void setScopeKey(String scopeKey);

    long getRevision();

    void setRevision(long revision);

    /** Milliseconds since 1970. */
    long getTriedAt();

    void setTriedAt(long triedAt);

    @NotNull
    @StringLength(20)
    String getOutcome();

    void setOutcome(String outcome);

    int getStatus();

    void setStatus(int status);

    int getAttempts();

    void setAttempts(int attempts);

    long getTookMillis();

    void setTookMillis(long tookMillis);
}
