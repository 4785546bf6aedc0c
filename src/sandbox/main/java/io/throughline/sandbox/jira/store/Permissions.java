package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may browse which project, by the project's permission scheme. As in Jira, an administrator has no right to a project
 * by being one.
 */
public final class Permissions {
    /** Means everyone who may log in. */
    private static final String LOGGED_IN = "applicationRole";

    private static final String GROUP = "group";
    private static final String BROWSE = "BROWSE_PROJECTS";

    private final Database database;
    private final Sequences sequences;

    Permissions(Database database, Sequences sequences) {
        this.database = database;
        this.sequences = sequences;
    }

    /** Whether this person, or an anonymous visitor, may browse a project. */
    public boolean mayBrowse(Optional<Users.User> user, long projectId) {
        return grants("and a.source_node_id = ?", projectId).getOrDefault(projectId, Set.of()).stream()
                .anyMatch(grant -> grant.holds(user));
    }

    /** Ids of all projects this person may browse. */
    public Set<Long> browsable(Optional<Users.User> user) {
        Set<Long> ids = new LinkedHashSet<>();
        grants("").forEach((project, grants) -> {
            if (grants.stream().anyMatch(grant -> grant.holds(user))) {
                ids.add(project);
            }
        });
        return ids;
    }

    private Map<Long, Set<Grant>> grants(String condition, Object... parameters) {
        Map<Long, Set<Grant>> grants = new HashMap<>();
        database.query(
                "select a.source_node_id, s.perm_type, s.perm_parameter from nodeassociation a"
                        + " join schemepermissions s on s.scheme = a.sink_node_id"
                        + " where a.association_type = 'ProjectScheme' and a.sink_node_entity = 'PermissionScheme'"
                        + " and s.permission_key = '" + BROWSE + "' " + condition,
                row -> grants.computeIfAbsent(row.getLong(1), project -> new LinkedHashSet<>())
                        .add(new Grant(row.getString(2), Optional.ofNullable(row.getString(3)))),
                parameters);
        return grants;
    }

    /** Gives a new project its scheme: these groups may browse it, or everyone logged in if there are none. */
    void create(long projectId, String projectName, List<String> groups) {
        long scheme = sequences.next("PermissionScheme");
        database.update(
                "insert into permissionscheme (id, name) values (?, ?)", scheme, projectName + " permission scheme");
        database.update(
                "insert into nodeassociation (source_node_id, source_node_entity, sink_node_id, sink_node_entity,"
                        + " association_type) values (?, 'Project', ?, 'PermissionScheme', 'ProjectScheme')",
                projectId,
                scheme);
        if (groups.isEmpty()) {
            grant(scheme, LOGGED_IN, null);
        }
        groups.forEach(group -> grant(scheme, GROUP, group));
    }

    private void grant(long scheme, String type, String parameter) {
        database.update(
                "insert into schemepermissions (id, scheme, perm_type, perm_parameter, permission_key)"
                        + " values (?, ?, ?, ?, ?)",
                sequences.next("SchemePermissions"),
                scheme,
                type,
                parameter,
                BROWSE);
    }

    /** One row of a scheme; a group without a name means anyone, anonymous visitors too. */
    private record Grant(String type, Optional<String> parameter) {
        boolean holds(Optional<Users.User> user) {
            return switch (type) {
                case LOGGED_IN -> user.isPresent();
                case GROUP ->
                    parameter.isEmpty()
                            || user.filter(person -> person.groups().contains(parameter.get()))
                                    .isPresent();
                default -> false;
            };
        }
    }
}
