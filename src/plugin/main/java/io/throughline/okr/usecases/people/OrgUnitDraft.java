package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.people.Crew;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person says of an org unit. Texts that are missing count as "".
 *
 * @param kind {@code company}, {@code business-line}, {@code department} or {@code team}
 * @param parent id of the org unit above; 0 for none
 * @param visibility {@code public}, {@code everyone}, {@code members} or {@code groups}
 * @param seers names of the host's groups that see it, where the visibility is {@code groups}
 * @param leads user keys or log-in names
 * @param members user keys or log-in names
 * @param groups names of the host's groups whose people are members
 */
public record OrgUnitDraft(
        String kind,
        String name,
        int parent,
        String visibility,
        List<String> seers,
        List<String> leads,
        List<String> members,
        List<String> groups) {
    public OrgUnitDraft {
        kind = DraftReader.line(kind);
        name = DraftReader.line(name);
        visibility = DraftReader.line(visibility);
        seers = seers == null ? List.of() : List.copyOf(seers);
        leads = leads == null ? List.of() : List.copyOf(leads);
        members = members == null ? List.of() : List.copyOf(members);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** What is written of it, below a parent that the viewer may see or that it has already. */
    OrgUnit.Written written(Optional<OrgUnit> before, DraftReader drafts, Glance glance) {
        Faults faults = new Faults();
        // Who may not see what lies above cannot name it, and does not move the org unit by leaving it out.
        int hidden = before.map(OrgUnit::parent)
                .filter(above -> !glance.visibility().mayView(above))
                .orElse(0);
        int above = parent == 0 ? hidden : parent;
        faults.require(parent == 0 || glance.visibility().mayView(parent), "parent", "okr.refused.unknown");
        OrgUnit.Kind what = drafts.word(kind, OrgUnit.Kind.values(), OrgUnit.Kind::word, "kind", faults);
        OrgUnit.Seen seen = drafts.word(visibility, OrgUnit.Seen.values(), OrgUnit.Seen::word, "visibility", faults);
        Set<String> leading = drafts.persons(leads, "leads", faults);
        Set<String> belonging = drafts.persons(members, "members", faults);
        Optional<Crew> crew = faults.gather(() -> new Crew(leading, belonging, names(groups)));
        Optional<OrgUnit.Written> written = faults.gather(
                () -> new OrgUnit.Written(what, name, above, seen, names(seers), crew.orElse(Crew.NOBODY)));
        faults.refuse();
        return written.orElseThrow();
    }

    private static Set<String> names(List<String> groups) {
        return groups.stream()
                .map(DraftReader::line)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }
}
