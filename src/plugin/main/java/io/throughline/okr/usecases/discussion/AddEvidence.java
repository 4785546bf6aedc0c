package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.EvidenceView;
import java.util.List;
import java.util.Set;

/** Adds evidence to an element: whoever may change it. */
public class AddEvidence {
    /** So many are read at once. */
    static final int MOST = 200;

    private final Sight sight;
    private final Subjects subjects;
    private final EvidenceLinks evidence;
    private final Presenter presenter;
    private final Writes writes;

    public AddEvidence(Sight sight, Subjects subjects, EvidenceLinks evidence, Presenter presenter, Writes writes) {
        this.sight = sight;
        this.subjects = subjects;
        this.evidence = evidence;
        this.presenter = presenter;
        this.writes = writes;
    }

    public EvidenceView add(Draft draft) {
        Glance glance = sight.now();
        Subjects.Found on = subjects.find(Subject.of(draft.element(), draft.elementId()), glance);
        glance.require(on.editable());
        on.requireNotClosed(glance);
        String author = glance.viewer().key();
        Evidence wanted = new Evidence(0, on.subject(), draft.title(), draft.url(), author, glance.now());
        Evidence made = writes.write(Set.of(on.scope()), author, glance.now(), changes -> {
            if (evidence.of(on.subject()).size() >= MOST) {
                throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.too-many", MOST);
            }
            Evidence stored = evidence.add(wanted);
            changes.created(on.scope(), Element.EVIDENCE, stored.id(), stored.facts());
            return stored;
        });
        return ListEvidence.views(List.of(made), presenter).get(0);
    }

    /**
     * What a person adds.
     *
     * @param element kind of the element: {@code objective}, {@code key-result}, {@code check-in}, {@code action}, {@code contribution},
     *     {@code org-unit}, {@code positioning}, {@code cycle}, {@code kpi} or {@code kpi-value}
     */
    public record Draft(String element, int elementId, String title, String url) {
        public Draft {
            element = DraftReader.line(element);
            url = DraftReader.line(url);
            title = DraftReader.line(title);
        }
    }
}
