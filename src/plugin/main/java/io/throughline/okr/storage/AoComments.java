package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.storage.row.CommentRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comments, from their rows. */
public final class AoComments implements Comments {
    private static final Columns<CommentRow, Comment> COLUMNS = Columns.of(CommentRow.class, Comment.class)
            .with("VERSION", Comment::version, CommentRow::setVersion)
            .with("ELEMENT_KIND", comment -> comment.on().element().word(), CommentRow::setElementKind)
            .with("ELEMENT_ID", comment -> comment.on().id(), CommentRow::setElementId)
            .with("REPLY_TO_ID", Comment::replyTo, CommentRow::setReplyToId)
            .with("AUTHOR_KEY", Comment::author, CommentRow::setAuthorKey)
            .with("WRITTEN_AT", comment -> comment.written().toEpochMilli(), CommentRow::setWrittenAt)
            .with(
                    "EDITED_AT",
                    comment -> comment.edited().orElse(Instant.EPOCH).toEpochMilli(),
                    CommentRow::setEditedAt)
            .with("REMOVED", Comment::removed, CommentRow::setRemoved)
            .with("BODY", Comment::text, CommentRow::setBody);

    private final Table<CommentRow, Comment> table;

    public AoComments(ActiveObjects ao) {
        this.table = new Table<>(ao, CommentRow.class, COLUMNS, AoComments::comment, Comment::id);
    }

    @Override
    public Optional<Comment> byId(int id) {
        return table.byId(id);
    }

    @Override
    public Map<Integer, Comment> byIds(Collection<Integer> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Comment> of(Subject on, int afterId, int limit) {
        String where = SubjectColumns.IS + " AND ID > ?";
        return table.find(table.query()
                .where(where, on.element().word(), on.id(), afterId)
                .order("ID ASC")
                .limit(limit));
    }

    @Override
    public List<Comment> afterId(int id, int limit) {
        return table.afterId(id, limit);
    }

    @Override
    public Comment add(Comment fresh) {
        return fresh.stored(table.add(fresh));
    }

    @Override
    public void save(Comment comment) {
        table.save(comment);
    }

    static Comment comment(CommentRow row) {
        return new Comment(
                row.getID(),
                row.getVersion(),
                SubjectColumns.subject(row.getElementKind(), row.getElementId()),
                row.getReplyToId(),
                AoLongTexts.orEmpty(row.getBody()),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getWrittenAt()),
                row.getEditedAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getEditedAt())),
                row.isRemoved());
    }
}
