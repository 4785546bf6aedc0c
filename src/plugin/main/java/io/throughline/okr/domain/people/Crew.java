package io.throughline.okr.domain.people;

import io.throughline.okr.domain.Faults;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The people of an org unit.
 *
 * @param leads user keys
 * @param members user keys
 * @param groups names of the host's groups whose people are members
 */
public record Crew(Set<String> leads, Set<String> members, Set<String> groups) {
    /** Nobody. */
    public static final Crew NOBODY = new Crew(Set.of(), Set.of(), Set.of());

    static final int LONGEST_GROUP = 255;

    public Crew {
        leads = Set.copyOf(leads);
        members = Set.copyOf(members);
        groups = Set.copyOf(groups);
        Faults faults = new Faults();
        groups.forEach(group -> faults.requireText(group, LONGEST_GROUP, "groups"));
        faults.refuse();
    }

    /** Whether a viewer is one of them. */
    public boolean has(Viewer viewer) {
        return Stream.of(leads, members).anyMatch(keys -> keys.contains(viewer.key())) || viewer.inAnyOf(groups);
    }

    /** The same, led by others. */
    public Crew ledBy(Set<String> others) {
        return new Crew(others, members, groups);
    }
}
