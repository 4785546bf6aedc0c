package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a request was answered that may be sent again. */
@Table("KEPT_ANSWER")
@Indexes(
        @Index(
                name = "kept",
                methodNames = {"getKeptAt"}))
public interface KeptAnswerRow extends Entity {
    /** Digest of who asked and of his key, 64 hexadecimal digits. */
    @NotNull
    @Unique
    @StringLength(64)
    String getSlot();

    void setSlot(String slot);

    /** Digest of what was asked, likewise. */
    @NotNull
    @StringLength(64)
    String getAsked();

    void setAsked(String asked);

    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);

    /** Milliseconds since 1970. */
    long getKeptAt();

    void setKeptAt(long keptAt);
}
