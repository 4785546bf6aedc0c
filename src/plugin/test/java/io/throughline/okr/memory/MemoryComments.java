package io.throughline.okr.memory;

import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comments. */
final class MemoryComments implements Comments {
    private final Rows<Comment> rows;

    MemoryComments(State state) {
        this.rows = state.comments;
    }

    @Override
    public Optional<Comment> byId(int id) {
        return rows.byId(id);
    }

    @Override
    public Map<Integer, Comment> byIds(Collection<Integer> ids) {
        return rows.byIds(ids);
    }

    @Override
    public List<Comment> of(Subject on, int afterId, int limit) {
        return rows.where(one -> one.on().equals(on) && one.id() > afterId).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Comment> afterId(int id, int limit) {
        return rows.afterId(id, limit);
    }

    @Override
    public Comment add(Comment fresh) {
        Comment stored = fresh.stored(rows.nextId());
        rows.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void save(Comment comment) {
        rows.change(comment.id(), before -> comment);
    }
}
