package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.CommentRow;
import io.throughline.sandbox.jira.store.IssueRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comments. */
record CommentShapes(Asking asking, Addresses at, PeopleShapes people) {
    Map<String, Object> comment(CommentRow comment, Set<String> expand) {
        Map<String, Object> shape = Shape.of(
                "self",
                at.rest("issue/" + comment.issueId() + "/comment/" + comment.id()),
                "id",
                String.valueOf(comment.id()),
                "author",
                people.byKey(comment.author()),
                "body",
                comment.body(),
                "updateAuthor",
                people.byKey(comment.editor()),
                "created",
                Addresses.time(comment.created()),
                "updated",
                Addresses.time(comment.updated()));
        if (expand.contains("renderedBody")) {
            shape.put("renderedBody", Rendered.html(comment.body()));
        }
        return shape;
    }

    /** The field "comment": all of them. */
    Map<String, Object> field(IssueRow issue) {
        List<CommentRow> all = asking.data().comments().of(issue.id());
        return Shape.of(
                "comments",
                Shape.each(all, comment -> comment(comment, Set.of())),
                "maxResults",
                all.size(),
                "total",
                all.size(),
                "startAt",
                0);
    }
}
