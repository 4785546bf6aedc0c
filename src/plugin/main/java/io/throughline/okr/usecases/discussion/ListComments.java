package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.CommentView;
import java.util.List;

/** The comments on an element, the oldest first, replies among the others; at most 200 at once. */
public class ListComments {
    /** More are read on from the last one. */
    public static final int MOST = 200;

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

    /**
     * The next ones.
     *
     * @param after id of the last one read; 0 for the first ones
     */
    public List<CommentView> list(String element, int id, int after) {
        Glance glance = sight.now();
        Subjects.Found on = subjects.find(Subject.of(element, id), glance);
        return discussion.views(comments.of(on.subject(), after, MOST), on, glance);
    }
}
