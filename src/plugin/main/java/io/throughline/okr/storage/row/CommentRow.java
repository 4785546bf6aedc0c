package io.throughline.okr.storage.row;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A comment on an element, or what a removed one left. */
@Table("COMMENT")
@Indexes({
    @Index(
            name = "element",
            methodNames = {"getElementKind", "getElementId"})
})
public interface CommentRow extends Entity {
    long getVersion();

    void setVersion(long version);

    @NotNull
    @StringLength(20)
    String getElementKind();

    void setElementKind(String elementKind);

    int getElementId();

    void setElementId(int elementId);

    /** 0 for none. */
    int getReplyToId();

    void setReplyToId(int replyToId);

    /** User key. */
    @Indexed
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String authorKey);

    /** Milliseconds since 1970. */
    long getWrittenAt();

    void setWrittenAt(long writtenAt);

    /** Milliseconds since 1970; 0 for never. */
    long getEditedAt();

    void setEditedAt(long editedAt);

    boolean isRemoved();

    void setRemoved(boolean removed);

    /** No board reads comments, so it stands here and not apart. */
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String body);
}
