package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Signals;
import io.throughline.sandbox.host.Users;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who may do what in which project and sees which issue, by permission schemes, project roles and security levels. As in
 * Jira, an administrator has no right to a project by being one. Schemes are kept in memory and read anew
 * after a change on any node.
 */
public final class Permissions {
    /** The permission to see a project and its issues. */
    public static final String BROWSE = "BROWSE_PROJECTS";

    private static final String TOPIC = "jira-schemes";

    private final Database database;
    private final Signals signals;

    // a holder of its own for each reading: who reads while another changes must not keep what he read
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(null));

    // what a transaction has changed is not for the others before it is over
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Boolean> changing = ThreadLocal.withInitial(() -> false);

    Permissions(Database database, Signals signals) {
        this.database = database;
        this.signals = signals;
        signals.hear(TOPIC, word -> kept.set(new Kept(null)));
    }

    /** Compared by identity. */
    private static final class Kept {
        private final SchemeFacts facts;

        private Kept(SchemeFacts facts) {
            this.facts = facts;
        }
    }

    /** Must be called in the transaction that changes a scheme, a role or a project. */
    void changed() {
        if (!changing.get() && database.inTransaction()) {
            changing.set(true);
            database.afterCommit(this::forget);
        }
        kept.set(new Kept(null));
        signals.tell(TOPIC, "changed");
    }

    private void forget() {
        changing.remove();
        kept.set(new Kept(null));
    }

    private SchemeFacts facts() {
        if (changing.get() && database.inTransaction()) {
            return SchemeFacts.read(database);
        }
        changing.remove();
        Kept now = kept.get();
        if (now.facts != null) {
            return now.facts;
        }
        SchemeFacts read = SchemeFacts.read(database);
        kept.compareAndSet(now, new Kept(read));
        return read;
    }

    /** Whether this person, or an anonymous visitor, may browse a project; nobody an archived one. */
    public boolean mayBrowse(Optional<Users.User> user, long projectId) {
        return holds(user, BROWSE, projectId);
    }

    /** Ids of all projects this person may browse. */
    public Set<Long> browsable(Optional<Users.User> user) {
        return holding(user, BROWSE);
    }

    /** Ids of all projects in which this person has a permission. */
    public Set<Long> holding(Optional<Users.User> user, String permission) {
        Set<Long> ids = new LinkedHashSet<>();
        facts().projects().forEach(project -> {
            if (holds(user, permission, project)) {
                ids.add(project);
            }
        });
        return ids;
    }

    /**
     * Whether a person has a permission in a project. Granted to reporters or assignees it is anybody's who is logged in:
     * which issues are meant shows with the issue, in Jira too.
     *
     * @param permission such as {@code EDIT_ISSUES}
     */
    public boolean holds(Optional<Users.User> user, String permission, long projectId) {
        SchemeFacts facts = facts();
        Set<Holder> holders = facts.holders(projectId, permission);
        return !facts.archived().contains(projectId)
                && active(user)
                && (facts.anyHolds(holders, user, projectId)
                        || (user.isPresent()
                                && (holders.contains(Holder.REPORTER) || holders.contains(Holder.ASSIGNEE))));
    }

    /**
     * Whether a person has a permission for an issue; nobody has any for an issue whose security level hides it from him. In
     * an archived project there is only browsing.
     */
    public boolean holds(Optional<Users.User> user, String permission, IssueRow issue) {
        SchemeFacts facts = facts();
        return active(user)
                && (permission.equals(BROWSE) || !facts.archived().contains(issue.projectId()))
                && facts.anyHolds(facts.holders(issue.projectId(), permission), user, issue)
                && clears(facts, user, issue);
    }

    /** Whether a person sees an issue. */
    public boolean maySee(Optional<Users.User> user, IssueRow issue) {
        return holds(user, BROWSE, issue);
    }

    private static boolean clears(SchemeFacts facts, Optional<Users.User> user, IssueRow issue) {
        return issue.securityLevel() == 0
                || facts.anyHolds(facts.levels().getOrDefault(issue.securityLevel(), Set.of()), user, issue);
    }

    private static boolean active(Optional<Users.User> user) {
        return user.isEmpty() || user.get().active();
    }

    /** What a person sees, for a search. */
    public Visible visible(Optional<Users.User> user) {
        SchemeFacts facts = facts();
        Set<Long> projects = new LinkedHashSet<>();
        Set<Long> asReporter = new HashSet<>();
        Set<Long> asAssignee = new HashSet<>();
        Map<Long, Set<Long>> levels = new HashMap<>();
        Set<Long> levelsAsReporter = new HashSet<>();
        Set<Long> levelsAsAssignee = new HashSet<>();
        for (long project : facts.projects()) {
            if (facts.archived().contains(project) || !active(user)) {
                continue;
            }
            Set<Holder> browsing = facts.holders(project, BROWSE);
            if (facts.anyHolds(browsing, user, project)) {
                projects.add(project);
            }
            owned(browsing, project, asReporter, asAssignee);
            for (long level : facts.levelsOf().getOrDefault(project, Set.of())) {
                Set<Holder> holders = facts.levels().getOrDefault(level, Set.of());
                if (facts.anyHolds(holders, user, project)) {
                    levels.computeIfAbsent(project, id -> new HashSet<>()).add(level);
                }
                owned(holders, level, levelsAsReporter, levelsAsAssignee);
            }
        }
        return new Visible(
                user.map(Users.User::key).orElse(""),
                projects,
                asReporter,
                asAssignee,
                levels,
                levelsAsReporter,
                levelsAsAssignee);
    }

    private static void owned(Set<Holder> holders, long id, Set<Long> asReporter, Set<Long> asAssignee) {
        if (holders.contains(Holder.REPORTER)) {
            asReporter.add(id);
        }
        if (holders.contains(Holder.ASSIGNEE)) {
            asAssignee.add(id);
        }
    }
}
