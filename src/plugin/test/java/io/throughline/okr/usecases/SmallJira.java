package io.throughline.okr.usecases;

import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.progress.IssueFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A Jira in memory: epics with issues in them, and projects that only some people may browse. */
public final class SmallJira implements IssueFacts {
    private final Map<Long, Row> rows = new ConcurrentHashMap<>();
    private final Set<Long> closedProjects = new HashSet<>();
    private final Set<String> insiders = new HashSet<>();
    private int counted;

    private record Row(Issue issue, long epic, String category) {}

    /** Adds an epic. */
    public long epic(long id, String key, long project) {
        rows.put(id, new Row(new Issue(id, key, "Epic " + key, project, true), 0, "new"));
        return id;
    }

    /** Adds an issue in an epic, 0 for none; its status category is new, progress or done. */
    public long issue(long id, String key, long project, long epic, String category) {
        rows.put(id, new Row(new Issue(id, key, "Issue " + key, project, false), epic, category));
        return id;
    }

    /** Moves an issue to a status category. */
    public void move(long id, String category) {
        rows.computeIfPresent(id, (key, row) -> new Row(row.issue, row.epic, category));
    }

    /** Takes an issue out of the world. */
    public void delete(long id) {
        rows.remove(id);
    }

    /** Closes a project to all but these. */
    public void close(long project, String... allowed) {
        closedProjects.add(project);
        insiders.addAll(List.of(allowed));
    }

    /** How often issues were counted. */
    public int timesCounted() {
        return counted;
    }

    @Override
    public Optional<Issue> byKey(String issueKey, Viewer viewer) {
        return rows.values().stream()
                .map(Row::issue)
                .filter(issue -> issue.key().equals(issueKey) && mayBrowse(issue, viewer))
                .findFirst();
    }

    @Override
    public Map<Long, Issue> byIds(Collection<Long> ids, Viewer viewer) {
        return ids.stream()
                .distinct()
                .filter(rows::containsKey)
                .map(id -> rows.get(id).issue)
                .filter(issue -> mayBrowse(issue, viewer))
                .collect(Collectors.toMap(Issue::id, issue -> issue));
    }

    @Override
    public Map<Long, Count> counts(Collection<Long> ids) {
        Map<Long, Count> counts = new HashMap<>();
        for (long id : ids) {
            if (rows.containsKey(id)) {
                counted++;
                List<Row> within = within(id);
                counts.put(id, new Count(within.size(), of("progress", within), of("done", within)));
            }
        }
        return counts;
    }

    @Override
    public Set<Long> projects(Collection<Long> ids) {
        Set<Long> projects = new HashSet<>();
        for (long id : ids) {
            if (rows.containsKey(id)) {
                projects.add(rows.get(id).issue.project());
                within(id).forEach(row -> projects.add(row.issue.project()));
            }
        }
        return projects;
    }

    @Override
    public int hidden(long id, Viewer viewer) {
        return (int)
                within(id).stream().filter(row -> !mayBrowse(row.issue, viewer)).count();
    }

    @Override
    public Map<Long, Set<Long>> withEpicsAndParents(Collection<Long> ids) {
        Map<Long, Set<Long>> all = new HashMap<>();
        for (long id : ids) {
            Set<Long> named = new HashSet<>(Set.of(id));
            if (rows.containsKey(id) && rows.get(id).epic != 0) {
                named.add(rows.get(id).epic);
            }
            all.put(id, named);
        }
        return all;
    }

    private List<Row> within(long id) {
        Row row = rows.get(id);
        return row.issue.epic()
                ? new ArrayList<>(
                        rows.values().stream().filter(one -> one.epic == id).toList())
                : List.of(row);
    }

    private static int of(String category, List<Row> rows) {
        return (int) rows.stream().filter(row -> row.category.equals(category)).count();
    }

    private boolean mayBrowse(Issue issue, Viewer viewer) {
        return !closedProjects.contains(issue.project()) || insiders.contains(viewer.key());
    }
}
