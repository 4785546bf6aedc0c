package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CommentView;
import java.util.Optional;
import java.util.Set;

/** Changes the text of one's own comment; a version that is not the stored one is refused as stale. */
public class EditComment {
    private final Sight sight;
    private final Subjects subjects;
    private final Comments comments;
    private final Discussion discussion;
    private final Writes writes;

    public EditComment(Sight sight, Subjects subjects, Comments comments, Discussion discussion, Writes writes) {
        this.sight = sight;
        this.subjects = subjects;
        this.comments = comments;
        this.discussion = discussion;
        this.writes = writes;
    }

    public CommentView edit(int id, long version, String text) {
        Glance glance = sight.now();
        Optional<Comment> any = discussion.any(id);
        Subjects.Found on = subjects.behind(any.map(Comment::on), glance);
        Comment seen = any.orElseThrow();
        glance.require(Discussion.mayEdit(seen, glance));
        on.requireNotClosed(glance);
        Comment now = writes.write(Set.of(on.scope()), glance.viewer().key(), glance.now(), changes -> {
            Comment before = discussion.there(id);
            if (before.version() != version) {
                throw new Refused(Refused.Reason.STALE, "", "okr.refused.stale");
            }
            Comment after = before.edited(DraftReader.text(text), glance.now());
            comments.save(after);
            changes.changed(on.scope(), Element.COMMENT, id, before.facts(), after.facts());
            return after;
        });
        return discussion.view(now, glance);
    }
}
