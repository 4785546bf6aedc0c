package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import java.util.Set;

/** Removes evidence: whoever may change the element it hangs on. */
public class RemoveEvidence {
    private final Sight sight;
    private final Subjects subjects;
    private final EvidenceLinks evidence;
    private final Writes writes;

    public RemoveEvidence(Sight sight, Subjects subjects, EvidenceLinks evidence, Writes writes) {
        this.sight = sight;
        this.subjects = subjects;
        this.evidence = evidence;
        this.writes = writes;
    }

    public void remove(int id) {
        Glance glance = sight.now();
        Subjects.Found on = subjects.behind(evidence.byId(id).map(Evidence::on), glance);
        glance.require(on.editable());
        on.requireNotClosed(glance);
        writes.write(Set.of(on.scope()), glance.viewer().key(), glance.now(), changes -> {
            Evidence before = there(id);
            evidence.remove(id);
            changes.removed(on.scope(), Element.EVIDENCE, id, before.facts());
            return before;
        });
    }

    private Evidence there(int id) {
        return evidence.byId(id).orElseThrow(Refused::notFound);
    }
}
