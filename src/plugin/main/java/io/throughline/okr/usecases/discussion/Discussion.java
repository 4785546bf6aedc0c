package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.CommentView;
import io.throughline.okr.view.PersonView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A comment, whoever may see what it hangs on; a stub is none any more. */
    Optional<Comment> any(int id) {
        return comments.byId(id).filter(found -> !found.removed());
    }

    /**
     * The same where it must be there still.
     *
     * @throws Refused as not found
     */
    Comment there(int id) {
        return any(id).orElseThrow(Refused::notFound);
    }

    static boolean mayEdit(Comment comment, Glance glance) {
        return glance.visibility().admitted() && glance.viewer().key().equals(comment.author());
    }

    static boolean mayRemove(Comment comment, Glance glance) {
        return glance.viewer().administrator() || mayEdit(comment, glance);
    }

    /** Comments of one subject. */
    List<CommentView> views(Collection<Comment> shown, Subjects.Found on, Glance glance) {
        Set<String> authors = new TreeSet<>();
        shown.forEach(comment -> authors.add(comment.author()));
        Map<String, PersonView> persons = presenter.persons(authors);
        boolean open = !on.closed(glance);
        return shown.stream()
                .map(comment -> view(comment, persons, open, glance))
                .toList();
    }

    CommentView view(Comment comment, Glance glance) {
        return view(comment, presenter.persons(List.of(comment.author())), true, glance);
    }

    private static CommentView view(Comment comment, Map<String, PersonView> persons, boolean open, Glance glance) {
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
                alive && mayEdit(comment, glance),
                alive && mayRemove(comment, glance));
    }
}
