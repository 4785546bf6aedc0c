package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An address outside that is told of changes. Moments are milliseconds since 1970. */
@Table("WEBHOOK")
public interface WebhookRow extends Entity {
    /** Raised by whoever is about to change the row, to have it alone. */
    long getTouched();

    void setTouched(long touched);

    long getVersion();

    void setVersion(long version);

    @NotNull
    @StringLength(450)
    String getUrl();

    void setUrl(String url);

    @StringLength(255)
    String getDescription();

    void setDescription(String description);

    /** What it is told of, as one JSON object. */
    @StringLength(StringLength.UNLIMITED)
    String getTold();

    void setTold(String told);

    boolean isActive();

    void setActive(boolean active);

    @StringLength(255)
    String getSecret();

    void setSecret(String secret);

    /** User key. */
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    long getCreatedAt();

    void setCreatedAt(long createdAt);

    int getFailures();

    void setFailures(int failures);

    long getFailingSince();

    void setFailingSince(long failingSince);

    long getNextAt();

    void setNextAt(long nextAt);

    @StringLength(100)
    String getOffMessage();

    void setOffMessage(String offMessage);
}
