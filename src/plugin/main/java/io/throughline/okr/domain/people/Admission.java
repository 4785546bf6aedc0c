package io.throughline.okr.domain.people;

import io.throughline.okr.domain.Faults;
import java.util.Set;

/**
 * Who is let in at all. Administrators always are.
 *
 * @param users names of the host's groups whose people may use it; none for everyone who may log in
 * @param planners names of the host's groups whose people may plan for what they lead; none for all who lead
 */
public record Admission(Set<String> users, Set<String> planners) {
    /** Everyone who may log in. */
    public static final Admission ALL = new Admission(Set.of(), Set.of());

    public Admission {
        users = Set.copyOf(users);
        planners = Set.copyOf(planners);
        Faults faults = new Faults();
        users.forEach(group -> faults.requireText(group, Crew.LONGEST_GROUP, "users"));
        planners.forEach(group -> faults.requireText(group, Crew.LONGEST_GROUP, "planners"));
        faults.refuse();
    }

    /** Whether a viewer may use it; an anonymous visitor never does. */
    public boolean admits(Viewer viewer) {
        return !viewer.anonymous() && (viewer.administrator() || users.isEmpty() || viewer.inAnyOf(users));
    }

    /** Whether a viewer may plan for what he leads. */
    public boolean mayPlan(Viewer viewer) {
        return admits(viewer) && (viewer.administrator() || planners.isEmpty() || viewer.inAnyOf(planners));
    }
}
