package io.throughline.okr.usecases.discussion;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.EvidenceView;
import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The evidence of an element, the oldest first. */
public class ListEvidence {
    private final Sight sight;
    private final Subjects subjects;
    private final EvidenceLinks evidence;
    private final Presenter presenter;

    public ListEvidence(Sight sight, Subjects subjects, EvidenceLinks evidence, Presenter presenter) {
        this.sight = sight;
        this.subjects = subjects;
        this.evidence = evidence;
        this.presenter = presenter;
    }

    public List<EvidenceView> list(String element, int id) {
        Subjects.Found on = subjects.find(Subject.of(element, id), sight.now());
        return views(evidence.of(on.subject()), presenter);
    }

    /**
     * One of whatever element.
     *
     * @throws Refused as not found
     */
    public EvidenceView one(int id) {
        Glance glance = sight.now();
        Optional<Evidence> found = evidence.byId(id);
        subjects.behind(found.map(Evidence::on), glance);
        return views(List.of(found.orElseThrow()), presenter).get(0);
    }

    static List<EvidenceView> views(Collection<Evidence> shown, Presenter presenter) {
        Map<String, PersonView> persons =
                presenter.persons(shown.stream().map(Evidence::author).collect(Collectors.toSet()));
        return shown.stream()
                .map(one -> new EvidenceView(
                        one.id(),
                        one.on().element().word(),
                        one.on().id(),
                        one.title(),
                        one.url(),
                        persons.getOrDefault(one.author(), PersonView.NOBODY),
                        one.added().toString()))
                .toList();
    }
}
