package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import java.util.Optional;
import java.util.Set;

/** Removes a comment: its author, and administrators. A stub stays, and what it said stays in the change log. */
public class RemoveComment {
    private final Sight sight;
    private final Subjects subjects;
    private final Comments comments;
    private final Discussion discussion;
    private final Writes writes;

    public RemoveComment(Sight sight, Subjects subjects, Comments comments, Discussion discussion, Writes writes) {
        this.sight = sight;
        this.subjects = subjects;
        this.comments = comments;
        this.discussion = discussion;
        this.writes = writes;
    }

    public void remove(int id) {
        Glance glance = sight.now();
        Optional<Comment> any = discussion.any(id);
        Subjects.Found on = subjects.behind(any.map(Comment::on), glance);
        Comment seen = any.orElseThrow();
        glance.require(Discussion.mayRemove(seen, glance));
        on.requireNotClosed(glance);
        writes.write(Set.of(on.scope()), glance.viewer().key(), glance.now(), changes -> {
            Comment before = discussion.there(id);
            Comment after = before.stub();
            comments.save(after);
            changes.changed(on.scope(), Element.COMMENT, id, before.facts(), after.facts());
            return after;
        });
    }
}
