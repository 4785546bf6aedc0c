package io.throughline.okr.rest.batch;

import io.throughline.okr.rest.AttachedDrafts;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.EditComment;
import io.throughline.okr.usecases.discussion.RemoveComment;
import io.throughline.okr.usecases.discussion.RemoveEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.view.CommentView;
import io.throughline.okr.view.EvidenceView;
import jakarta.inject.Inject;

/** What a batch may do to comments and evidence, on whatever element. */
public final class DiscussionOperations {
    private static final String COMMENT = "comment";
    private static final String EVIDENCE = "evidence";

    private final WriteComment write;
    private final EditComment edit;
    private final RemoveComment removeComment;
    private final AddEvidence add;
    private final RemoveEvidence removeEvidence;

    @Inject
    public DiscussionOperations(
            WriteComment write,
            EditComment edit,
            RemoveComment removeComment,
            AddEvidence add,
            RemoveEvidence removeEvidence) {
        this.write = write;
        this.edit = edit;
        this.removeComment = removeComment;
        this.add = add;
        this.removeEvidence = removeEvidence;
    }

    void addTo(Operations operations) {
        operations.makes(COMMENT, (on, in) -> told(write.write(AttachedDrafts.comment(in))));
        operations.updates(COMMENT, (on, in) -> told(edit.edit(on.id(), on.version(), AttachedDrafts.commentText(in))));
        operations.does("delete", COMMENT, (on, in) -> {
            removeComment.remove(on.id());
            return Operations.Done.gone(on.id());
        });
        operations.makes(EVIDENCE, (on, in) -> {
            EvidenceView made = add.add(AttachedDrafts.evidence(in));
            return Operations.Done.made(made.id(), 0, made);
        });
        operations.does("delete", EVIDENCE, (on, in) -> {
            removeEvidence.remove(on.id());
            return Operations.Done.gone(on.id());
        });
    }

    private static Operations.Done told(CommentView now) {
        return Operations.Done.made(now.id(), now.version(), now);
    }
}
