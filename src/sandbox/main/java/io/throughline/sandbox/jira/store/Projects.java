package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates, archives, restores and deletes projects. The caller holds the transaction. */
final class Projects {
    private final Database database;
    private final Sequences sequences;
    private final Issues issues;
    private final Permissions permissions;
    private final PermissionSchemes schemes;
    private final ProjectRoles roles;
    private final IssueWrites writes;
    private final IndexOperations index;
    private final Telling telling;

    Projects(
            Database database,
            Sequences sequences,
            Issues issues,
            Permissions permissions,
            PermissionSchemes schemes,
            ProjectRoles roles,
            IssueWrites writes,
            IndexOperations index,
            Telling telling) {
        this.database = database;
        this.sequences = sequences;
        this.issues = issues;
        this.permissions = permissions;
        this.schemes = schemes;
        this.roles = roles;
        this.writes = writes;
        this.index = index;
        this.telling = telling;
    }

    ProjectRow create(Doing doing, String key, String name, String lead, String type, List<String> browseGroups) {
        if (!key.matches("[A-Z][A-Z0-9_]+")) {
            throw new IllegalArgumentException("a project key is upper case letters and digits: " + key);
        }
        if (!Set.of("software", "business").contains(type)) {
            throw new IllegalArgumentException("no project type " + type);
        }
        long id = sequences.next("Project");
        database.update(
                "insert into project (id, pname, lead, pkey, originalkey, pcounter, projecttype)"
                        + " values (?, ?, ?, ?, ?, 0, ?)",
                id,
                name,
                lead,
                key,
                key,
                type);
        Set<Holder> members = browseGroups.isEmpty()
                ? Set.of(Holder.LOGGED_IN)
                : browseGroups.stream().map(Holder::group).collect(Collectors.toUnmodifiableSet());
        schemes.use(id, schemes.usual(name + " permission scheme", members));
        roles.add(id, ProjectRoles.ADMINISTRATORS, Holder.group("system-administrators"));
        ProjectRow project = issues.project(id).orElseThrow();
        telling.tell(new ProjectChange(ProjectChange.Kind.CREATED, project, doing.actor(), doing.at()));
        return project;
    }

    /** Takes a project out of sight, or brings it back; nothing happens if it is there already. */
    ProjectRow archive(Doing doing, String key, boolean archived) {
        ProjectRow project = existing(key);
        if (project.archived() == archived) {
            return project;
        }
        if (archived) {
            database.update(
                    "insert into archived_project (project, archived_by, archived_at) values (?, ?, ?)",
                    project.id(),
                    doing.actor(),
                    Timestamp.from(doing.at()));
        } else {
            database.update("delete from archived_project where project = ?", project.id());
        }
        permissions.changed();
        index.changed(issueIds(project));
        ProjectRow now = issues.project(project.id()).orElseThrow();
        telling.tell(new ProjectChange(
                archived ? ProjectChange.Kind.ARCHIVED : ProjectChange.Kind.RESTORED, now, doing.actor(), doing.at()));
        return now;
    }

    /** Deletes a project with its issues. As in Jira no event is sent for each of them, only one for the project. */
    void delete(Doing doing, String key) {
        ProjectRow project = existing(key);
        List<Long> ids = issueIds(project);
        ids.forEach(writes::erase);
        index.changed(ids);
        database.update("delete from archived_project where project = ?", project.id());
        database.update("delete from projectroleactor where pid = ?", project.id());
        database.update("delete from nodeassociation where source_node_id = ?", project.id());
        database.update("delete from project where id = ?", project.id());
        permissions.changed();
        telling.tell(new ProjectChange(ProjectChange.Kind.DELETED, project, doing.actor(), doing.at()));
    }

    private List<Long> issueIds(ProjectRow project) {
        return database.query("select id from jiraissue where project = ?", row -> row.getLong(1), project.id());
    }

    ProjectRow existing(String key) {
        return issues.project(key).orElseThrow(() -> new NoSuchElementException("no project " + key));
    }
}
