package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CommentView;
import java.util.List;
import java.util.Optional;

/** The comments on an element, the oldest first, replies among the others. */
public class ListComments {
    private final Sight sight;
    private final Subjects subjects;
    private final Comments comments;
    private final Discussion discussion;

    public ListComments(Sight sight, Subjects subjects, Comments comments, Discussion discussion) {
        this.sight = sight;
        this.subjects = subjects;
        this.comments = comments;
        this.discussion = discussion;
    }

    public Page<CommentView> list(String element, int id, Page.Wanted wanted) {
        Glance glance = sight.now();
        Subjects.Found on = subjects.find(Subject.of(element, id), glance);
        List<Comment> found = comments.of(on.subject(), wanted.after().id(), wanted.oneMore());
        return Page.of(found, wanted, last -> Bookmark.at(last.id())).shown(some -> discussion.views(some, on, glance));
    }

    /**
     * One of whatever element, a stub too.
     *
     * @throws Refused as not found
     */
    public CommentView one(int id) {
        Glance glance = sight.now();
        Optional<Comment> found = comments.byId(id);
        Subjects.Found on = subjects.behind(found.map(Comment::on), glance);
        return discussion.views(List.of(found.orElseThrow()), on, glance).get(0);
    }
}
