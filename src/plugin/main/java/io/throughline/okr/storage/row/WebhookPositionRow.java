package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** How far a webhook was told of a scope. */
@Table("WEBHOOK_POSITION")
public interface WebhookPositionRow extends Entity {
    @Indexed
    int getWebhookId();

    void setWebhookId(int webhookId);

    @NotNull
    @StringLength(60)
    String getScopeKey();

    void setScopeKey(String scopeKey);

    long getRevision();

    void setRevision(long revision);
}
