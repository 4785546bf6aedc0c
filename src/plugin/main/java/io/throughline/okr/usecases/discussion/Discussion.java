package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.CommentView;
import io.throughline.okr.view.PersonView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Comments as one viewer finds them: who may do what with them, and how they are shown. */
public final class Discussion {
    private final Comments comments;
    private final Presenter presenter;

    public Discussion(Comments comments, Presenter presenter) {
        this.comments = comments;
        this.presenter = presenter;
    }

    /**
     * A comment, whoever may see what it hangs on; a stub is none any more.
     *
     * @throws Refused as not found
     */
    Comment there(int id) {
        return comments.byId(id).filter(found -> !found.removed()).orElseThrow(Refused::notFound);
    }

    static boolean mayEdit(Comment comment, Viewer viewer) {
        return !viewer.anonymous() && viewer.key().equals(comment.author());
    }

    static boolean mayRemove(Comment comment, Viewer viewer) {
        return viewer.administrator() || mayEdit(comment, viewer);
    }

    /** Comments of one subject. */
    List<CommentView> views(Collection<Comment> shown, Subjects.Found on, Glance glance) {
        Set<String> authors = new TreeSet<>();
        shown.forEach(comment -> authors.add(comment.author()));
        Map<String, PersonView> persons = presenter.persons(authors);
        boolean open = !on.closed(glance);
        return shown.stream()
                .map(comment -> view(comment, persons, open, glance.viewer()))
                .toList();
    }

    CommentView view(Comment comment, Glance glance) {
        return view(comment, presenter.persons(List.of(comment.author())), true, glance.viewer());
    }

    private static CommentView view(Comment comment, Map<String, PersonView> persons, boolean open, Viewer viewer) {
        boolean alive = open && !comment.removed();
        return new CommentView(
                comment.id(),
                comment.version(),
                comment.on().element().word(),
                comment.on().id(),
                comment.replyTo(),
                comment.text(),
                persons.getOrDefault(comment.author(), PersonView.NOBODY),
                comment.written().toString(),
                comment.edited().map(Instant::toString).orElse(""),
                comment.removed(),
                alive && mayEdit(comment, viewer),
                alive && mayRemove(comment, viewer));
    }
}
