package io.throughline.okr.jira.issue;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.progress.IssueFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues as Jira has them. What an issue counts is read from the database; who may browse it is asked of Jira's permissions,
 * issue security included.
 *
 * <p>An epic is an issue of the type that Jira Software names Epic, or one that has issues in it under whatever name its
 * type goes. In a Jira whose epic type was renamed, an epic without an issue in it therefore counts itself.
 */
public final class JiraIssueFacts implements IssueFacts {
    private static final String EPIC_LINK = "jira_gh_epic_story";
    private static final String EPIC_TYPE = "epic";
    private static final int IN_PROGRESS = 4;
    private static final int DONE = 3;

    private static final String THEMSELVES =
            """
            select i.id, 0, s.statuscategory, count(*), lower(t.pname)
            from jiraissue i
            join issuestatus s on s.id = i.issuestatus
            join issuetype t on t.id = i.issuetype
            where i.id in (%s)
            group by i.id, s.statuscategory, lower(t.pname)""";
    private static final String BELOW =
            """
            select l.source, 1, s.statuscategory, count(*), k.pstyle
            from issuelink l
            join issuelinktype k on k.id = l.linktype
            join jiraissue i on i.id = l.destination
            join issuestatus s on s.id = i.issuestatus
            where k.pstyle in ('jira_gh_epic_story', 'jira_subtask') and l.source in (%s)
            group by l.source, s.statuscategory, k.pstyle""";
    private static final String ABOVE =
            """
            select l.destination, l.source
            from issuelink l
            join issuelinktype k on k.id = l.linktype
            where k.pstyle in ('jira_gh_epic_story', 'jira_subtask') and l.destination in (%s)""";
    private static final String ISSUES_BELOW =
            """
            select l.destination, k.pstyle
            from issuelink l
            join issuelinktype k on k.id = l.linktype
            where k.pstyle in ('jira_gh_epic_story', 'jira_subtask') and l.source in (%s)""";
    private static final String PROJECTS =
            """
            select distinct i.project
            from jiraissue i
            where i.id in (%s)""";
    private static final String PROJECTS_BELOW =
            """
            select distinct i.project
            from issuelink l
            join issuelinktype k on k.id = l.linktype
            join jiraissue i on i.id = l.destination
            where k.pstyle in ('jira_gh_epic_story', 'jira_subtask') and l.source in (%s)""";
    private static final String WITH_ISSUES_IN_THEM =
            """
            select distinct l.source
            from issuelink l
            join issuelinktype k on k.id = l.linktype
            where k.pstyle = 'jira_gh_epic_story' and l.source in (%s)""";

    private final IssueTables tables;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final UserManager users;

    public JiraIssueFacts(
            TransactionalExecutorFactory executors,
            IssueManager issues,
            PermissionManager permissions,
            UserManager users) {
        this.tables = new IssueTables(executors);
        this.issues = issues;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public Optional<Issue> byKey(String issueKey, Viewer viewer) {
        if (issueKey == null || issueKey.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(issues.getIssueObject(issueKey.strip()))
                .filter(issue -> browsable(issue, user(viewer)))
                .map(issue -> fact(issue, epics(List.of(issue))));
    }

    @Override
    public Map<Long, Issue> byIds(Collection<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        ApplicationUser user = user(viewer);
        List<com.atlassian.jira.issue.Issue> seen = issues.getIssueObjects(new LinkedHashSet<>(ids)).stream()
                .filter(issue -> browsable(issue, user))
                .toList();
        Set<Long> epics = epics(seen);
        Map<Long, Issue> facts = new HashMap<>();
        seen.forEach(issue -> facts.put(issue.getId(), fact(issue, epics)));
        return facts;
    }

    @Override
    public Map<Long, Count> counts(Collection<Long> ids) {
        Map<Long, Tally> tallies = new HashMap<>();
        ids.forEach(id -> tallies.put(id, new Tally()));
        tables.query(THEMSELVES, ids, Line::of)
                .forEach(line -> tallies.get(line.issue()).add(line));
        tables.query(BELOW, ids, Line::of)
                .forEach(line -> tallies.get(line.issue()).add(line));
        Map<Long, Count> counts = new HashMap<>();
        tallies.forEach((id, tally) -> counts.put(id, tally.count()));
        return counts;
    }

    @Override
    public Set<Long> projects(Collection<Long> ids) {
        Set<Long> projects = new LinkedHashSet<>(tables.query(PROJECTS, ids, row -> row.getLong(1)));
        projects.addAll(tables.query(PROJECTS_BELOW, ids, row -> row.getLong(1)));
        return projects;
    }

    @Override
    public int hidden(long id, Viewer viewer) {
        Set<Long> counted = counted(id);
        return counted.size() - byIds(counted, viewer).size();
    }

    @Override
    public Map<Long, Set<Long>> withEpicsAndParents(Collection<Long> ids) {
        Map<Long, Set<Long>> movable = new HashMap<>();
        ids.forEach(
                id -> movable.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(id));
        tables.query(ABOVE, ids, row -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair -> movable.get(pair[0]).add(pair[1]));
        return movable;
    }

    /** An epic the issues in it, any other itself and its sub-tasks. */
    private Set<Long> counted(long id) {
        Set<Long> inEpic = new LinkedHashSet<>();
        Set<Long> itself = new LinkedHashSet<>(Set.of(id));
        tables.query(ISSUES_BELOW, List.of(id), row -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(link -> (link.getValue().equals(EPIC_LINK) ? inEpic : itself).add(link.getKey()));
        if (!inEpic.isEmpty()) {
            return inEpic;
        }
        Count count = counts(List.of(id)).get(id);
        return count.total() == 0 ? Set.of() : itself;
    }

    private ApplicationUser user(Viewer viewer) {
        return viewer.anonymous() ? null : users.getUserByKey(viewer.key());
    }

    private boolean browsable(com.atlassian.jira.issue.Issue issue, ApplicationUser user) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }

    /** Those of the issues that are epics; one statement a batch, none if their type says it of all. */
    private Set<Long> epics(List<com.atlassian.jira.issue.Issue> some) {
        Set<Long> epics = new LinkedHashSet<>();
        Set<Long> unsure = new LinkedHashSet<>();
        for (com.atlassian.jira.issue.Issue issue : some) {
            boolean named = EPIC_TYPE.equalsIgnoreCase(issue.getIssueType().getName());
            (named ? epics : unsure).add(issue.getId());
        }
        epics.addAll(tables.query(WITH_ISSUES_IN_THEM, unsure, row -> row.getLong(1)));
        return epics;
    }

    private static Issue fact(com.atlassian.jira.issue.Issue issue, Set<Long> epics) {
        return new Issue(
                issue.getId(), issue.getKey(), issue.getSummary(), issue.getProjectId(), epics.contains(issue.getId()));
    }

    /**
     * Issues of one status category.
     *
     * @param issue the issue that counts them
     * @param below whether they lie below it; else it is the issue itself
     * @param word style of the link below, or lower-case name of the issue's own type
     */
    private record Line(long issue, boolean below, int category, int issues, String word) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(row.getLong(1), row.getInt(2) == 1, row.getInt(3), row.getInt(4), row.getString(5));
        }
    }

    /** Adds up what one issue counts. */
    private static final class Tally {
        private boolean epic;
        private Count inEpic = new Count(0, 0, 0);
        private Count itself = new Count(0, 0, 0);

        void add(Line line) {
            if (line.below() && line.word().equals(EPIC_LINK)) {
                epic = true;
                inEpic = plus(inEpic, line);
            } else {
                epic |= !line.below() && EPIC_TYPE.equals(line.word());
                itself = plus(itself, line);
            }
        }

        /** An issue that is gone counts nothing. */
        Count count() {
            return epic ? inEpic : itself;
        }

        private static Count plus(Count count, Line line) {
            return new Count(
                    count.total() + line.issues(),
                    count.inProgress() + (line.category() == IN_PROGRESS ? line.issues() : 0),
                    count.done() + (line.category() == DONE ? line.issues() : 0));
        }
    }
}
