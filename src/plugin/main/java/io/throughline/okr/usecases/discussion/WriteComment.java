package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CommentView;
import java.util.Optional;
import java.util.Set;

/** Comments on an element: whoever may see it and is logged in. */
public class WriteComment {
    private final Sight sight;
    private final Subjects subjects;
    private final Comments comments;
    private final Discussion discussion;
    private final Writes writes;

    public WriteComment(Sight sight, Subjects subjects, Comments comments, Discussion discussion, Writes writes) {
        this.sight = sight;
        this.subjects = subjects;
        this.comments = comments;
        this.discussion = discussion;
        this.writes = writes;
    }

    public CommentView write(Draft draft) {
        Glance glance = sight.now();
        Subjects.Found on = subjects.find(Subject.of(draft.element(), draft.elementId()), glance);
        String author = glance.viewer().key();
        glance.require(glance.visibility().admitted());
        on.requireNotClosed(glance);
        Comment wanted = Comment.fresh(on.subject(), draft.replyTo(), draft.text(), author, glance.now());
        requireAnswerable(wanted);
        Comment made = writes.write(Set.of(on.scope()), author, glance.now(), changes -> {
            Comment stored = comments.add(wanted);
            changes.created(on.scope(), Element.COMMENT, stored.id(), stored.facts());
            return stored;
        });
        return discussion.view(made, glance);
    }

    /** What is answered is a comment on the same element, and no answer itself. A stub may be answered: its thread goes on. */
    private void requireAnswerable(Comment wanted) {
        if (wanted.replyTo() == 0) {
            return;
        }
        Optional<Comment> answered =
                comments.byId(wanted.replyTo()).filter(found -> found.on().equals(wanted.on()));
        if (answered.isEmpty()) {
            throw new Refused(Refused.Reason.INVALID, "replyTo", "okr.refused.unknown");
        }
        if (answered.get().replyTo() != 0) {
            throw new Refused(Refused.Reason.INVALID, "replyTo", "okr.refused.reply-to-reply");
        }
    }

    /**
     * What a person says.
     *
     * @param element kind of the element: {@code objective}, {@code key-result}, {@code check-in}, {@code action}, {@code contribution},
     *     {@code org-unit}, {@code positioning}, {@code cycle}, {@code kpi} or {@code kpi-value}
     * @param replyTo id of the comment it answers; 0 for none
     */
    public record Draft(String element, int elementId, int replyTo, String text) {
        public Draft {
            element = DraftReader.line(element);
            text = DraftReader.text(text);
        }
    }
}
