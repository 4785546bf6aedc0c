package io.throughline.okr.usecases;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.view.OrgUnitView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an org unit; administrators only. */
public class CreateOrgUnit {
    private final Sight sight;
    private final DraftReader drafts;
    private final OrgUnits orgUnits;
    private final Writes writes;
    private final Presenter presenter;

    public CreateOrgUnit(Sight sight, DraftReader drafts, OrgUnits orgUnits, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.drafts = drafts;
        this.orgUnits = orgUnits;
        this.writes = writes;
        this.presenter = presenter;
    }

    public OrgUnitView create(Draft draft) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        OrgUnit wanted = read(draft, glance);
        OrgUnit made = writes.write(Set.of(Scope.SHARED), glance.viewer().key(), glance.now(), changes -> {
            OrgUnit stored = orgUnits.add(wanted);
            changes.created(Scope.SHARED, Element.ORG_UNIT, stored.id(), stored.facts());
            return stored;
        });
        return presenter.orgUnit(made, glance);
    }

    private OrgUnit read(Draft draft, Glance glance) {
        Faults faults = new Faults();
        faults.require(
                draft.parent() == 0 || glance.visibility().mayView(draft.parent()), "parent", "okr.refused.unknown");
        OrgUnit.Seen seen =
                drafts.word(draft.visibility(), OrgUnit.Seen.values(), OrgUnit.Seen::word, "visibility", faults);
        Set<String> leads = drafts.persons(draft.leads(), "leads", faults);
        Set<String> members = drafts.persons(draft.members(), "members", faults);
        Set<String> groups = draft.groups().stream()
                .map(DraftReader::line)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
        Optional<OrgUnit> unit =
                faults.gather(() -> new OrgUnit(0, 1, draft.name(), draft.parent(), seen, leads, members, groups));
        faults.refuse();
        return unit.orElseThrow();
    }

    /** Leads and members are user keys or log-in names, groups are Jira groups whose people are members. */
    public record Draft(
            String name, int parent, String visibility, List<String> leads, List<String> members, List<String> groups) {
        public Draft {
            name = DraftReader.line(name);
            visibility = DraftReader.line(visibility);
            leads = leads == null ? List.of() : List.copyOf(leads);
            members = members == null ? List.of() : List.copyOf(members);
            groups = groups == null ? List.of() : List.copyOf(groups);
        }
    }
}
