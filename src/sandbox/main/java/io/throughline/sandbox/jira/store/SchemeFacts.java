package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All schemes, roles and security levels as they were when they were read: who may do what is then asked of memory.
 *
 * @param grants by project, then by permission key
 * @param levels holders by security level
 * @param levelsOf security levels each project's scheme has
 * @param actors by project, then by role
 * @param leads user key by project
 * @param archived ids of projects
 */
record SchemeFacts(
        Map<Long, Map<String, Set<Holder>>> grants,
        Map<Long, Set<Holder>> levels,
        Map<Long, Set<Long>> levelsOf,
        Map<Long, Map<String, Set<Holder>>> actors,
        Map<Long, String> leads,
        Set<Long> archived) {
    static SchemeFacts read(Database database) {
        Map<Long, Map<String, Set<Holder>>> grants = new HashMap<>();
        database.query(
                "select a.source_node_id, s.permission_key, s.perm_type, s.perm_parameter from nodeassociation a"
                        + " join schemepermissions s on s.scheme = a.sink_node_id"
                        + " where a.association_type = 'ProjectScheme' and a.sink_node_entity = 'PermissionScheme'",
                row -> grants.computeIfAbsent(row.getLong(1), project -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), key -> new LinkedHashSet<>())
                        .add(Holder.stored(row.getString(3), row.getString(4))));
        Map<Long, Set<Holder>> levels = new HashMap<>();
        database.query(
                "select security, sec_type, sec_parameter from schemeissuesecurities",
                row -> levels.computeIfAbsent(row.getLong(1), level -> new LinkedHashSet<>())
                        .add(Holder.stored(row.getString(2), row.getString(3))));
        Map<Long, Set<Long>> levelsOf = new HashMap<>();
        database.query(
                "select a.source_node_id, l.id from nodeassociation a"
                        + " join schemeissuesecuritylevels l on l.scheme = a.sink_node_id"
                        + " where a.association_type = 'ProjectScheme' and a.sink_node_entity = 'IssueSecurityScheme'",
                row -> levelsOf.computeIfAbsent(row.getLong(1), project -> new LinkedHashSet<>())
                        .add(row.getLong(2)));
        Map<Long, Map<String, Set<Holder>>> actors = new HashMap<>();
        database.query(
                "select pid, projectroleid, roletype, roletypeparameter from projectroleactor where pid is not null",
                row -> actors.computeIfAbsent(row.getLong(1), project -> new HashMap<>())
                        .computeIfAbsent(String.valueOf(row.getLong(2)), role -> new LinkedHashSet<>())
                        .add(
                                row.getString(3).equals(ProjectRoles.GROUP_ACTOR)
                                        ? Holder.group(row.getString(4))
                                        : Holder.user(row.getString(4))));
        Map<Long, String> leads = new LinkedHashMap<>();
        database.query(
                "select id, lead from project order by id",
                row -> leads.put(row.getLong(1), row.getString(2) == null ? "" : row.getString(2)));
        Set<Long> archived =
                new HashSet<>(database.query("select project from archived_project", row -> row.getLong(1)));
        return new SchemeFacts(grants, levels, levelsOf, actors, leads, archived);
    }

    Set<Holder> holders(long project, String permission) {
        return grants.getOrDefault(project, Map.of()).getOrDefault(permission, Set.of());
    }

    /** Whether a person is one of these whatever the issue; reporters and assignees are not, here. */
    boolean anyHolds(Set<Holder> holders, Optional<Users.User> user, long project) {
        return holders.stream().anyMatch(holder -> holds(holder, user, project));
    }

    /** Whether a person is one of these for an issue. */
    boolean anyHolds(Set<Holder> holders, Optional<Users.User> user, IssueRow issue) {
        return anyHolds(holders, user, issue.projectId())
                || (holders.contains(Holder.REPORTER) && is(user, issue.reporter()))
                || (holders.contains(Holder.ASSIGNEE) && is(user, issue.assignee()));
    }

    private boolean holds(Holder holder, Optional<Users.User> user, long project) {
        return switch (holder.type()) {
            case "applicationRole" -> user.filter(Users.User::licensed).isPresent();
            case "group" ->
                holder.parameter().isEmpty()
                        || user.filter(person -> person.groups().contains(holder.parameter()))
                                .isPresent();
            case "user" -> is(user, holder.parameter());
            case "lead" -> is(user, leads.getOrDefault(project, ""));
            case "projectrole" ->
                anyHolds(
                        actors.getOrDefault(project, Map.of()).getOrDefault(holder.parameter(), Set.of()),
                        user,
                        project);
            default -> false;
        };
    }

    private static boolean is(Optional<Users.User> user, String key) {
        return user.filter(person -> person.key().equals(key)).isPresent();
    }

    List<Long> projects() {
        return List.copyOf(leads.keySet());
    }
}
