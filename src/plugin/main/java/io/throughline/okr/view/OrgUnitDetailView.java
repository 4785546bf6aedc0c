package io.throughline.okr.view;

import java.util.List;

/**
 * All of an org unit.
 *
 * @param id of the org unit
 * @param version rises when a person changes it; the strong entity tag
 * @param kind {@code company}, {@code business-line}, {@code department} or {@code team}
 * @param name what it is called
 * @param parent id of the org unit above; 0 for none or for one the viewer may not see
 * @param visibility {@code public}, {@code everyone}, {@code members} or {@code groups}
 * @param seers names of the host's groups that see it; none to who may not edit it
 * @param leads who leads it
 * @param members who belongs to it, besides the people of its groups
 * @param groups names of the host's groups whose people are members; none to who may not edit it
 * @param editable whether the viewer may change it
 */
public record OrgUnitDetailView(
        int id,
        long version,
        String kind,
        String name,
        int parent,
        String visibility,
        List<String> seers,
        List<PersonView> leads,
        List<PersonView> members,
        List<String> groups,
        boolean editable) {
    public OrgUnitDetailView {
        seers = List.copyOf(seers);
        leads = List.copyOf(leads);
        members = List.copyOf(members);
        groups = List.copyOf(groups);
    }
}
