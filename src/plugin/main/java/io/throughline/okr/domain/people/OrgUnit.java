package io.throughline.okr.domain.people;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A company, business line, department or team.
 *
 * @param id 0 before it is stored
 * @param parent id of the org unit above; 0 for none
 * @param leads user keys
 * @param members user keys
 * @param groups names of the host's groups whose people are members
 */
public record OrgUnit(
        int id,
        long version,
        String name,
        int parent,
        Seen seen,
        Set<String> leads,
        Set<String> members,
        Set<String> groups) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GROUP = 255;

    public OrgUnit {
        leads = Set.copyOf(leads);
        members = Set.copyOf(members);
        groups = Set.copyOf(groups);
        Faults faults = new Faults();
        faults.requireText(name, LONGEST_NAME, "name");
        groups.forEach(group -> faults.requireText(group, LONGEST_GROUP, "groups"));
        faults.refuse();
    }

    /** What people write of it. */
    public Facts facts() {
        return new Facts()
                .with("name", name)
                .with("parent", parent)
                .with("visibility", seen.word())
                .with("leads", new TreeSet<>(leads))
                .with("members", new TreeSet<>(members))
                .with("groups", new TreeSet<>(groups));
    }

    /** Who sees what belongs to it. */
    public enum Seen {
        /** Everyone who may log in. */
        EVERYONE,
        /** Its own people, those of the units below it, and the leads above. */
        MEMBERS;

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
