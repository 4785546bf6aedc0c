package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Named permission schemes, their grants, and which project goes by which. */
public final class PermissionSchemes {
    /** Every permission in a project that is known here, in the order of Jira's own screen. */
    public static final List<String> KEYS = List.of(
            "ADMINISTER_PROJECTS",
            "BROWSE_PROJECTS",
            "CREATE_ISSUES",
            "EDIT_ISSUES",
            "TRANSITION_ISSUES",
            "SCHEDULE_ISSUES",
            "MOVE_ISSUES",
            "ASSIGN_ISSUES",
            "ASSIGNABLE_USER",
            "RESOLVE_ISSUES",
            "CLOSE_ISSUES",
            "MODIFY_REPORTER",
            "DELETE_ISSUES",
            "LINK_ISSUES",
            "SET_ISSUE_SECURITY",
            "ADD_COMMENTS",
            "EDIT_ALL_COMMENTS",
            "EDIT_OWN_COMMENTS",
            "DELETE_ALL_COMMENTS",
            "DELETE_OWN_COMMENTS",
            "WORK_ON_ISSUES");

    private static final Set<String> ADMINISTRATORS_ONLY =
            Set.of("ADMINISTER_PROJECTS", "EDIT_ALL_COMMENTS", "DELETE_ALL_COMMENTS");

    private final Database database;
    private final Sequences sequences;
    private final Permissions permissions;

    PermissionSchemes(Database database, Sequences sequences, Permissions permissions) {
        this.database = database;
        this.sequences = sequences;
        this.permissions = permissions;
    }

    public List<Scheme> all() {
        return database.query(
                "select id, name from permissionscheme order by name",
                row -> new Scheme(row.getLong(1), row.getString(2)));
    }

    /** The scheme a project goes by. */
    public Scheme of(long projectId) {
        return database.query(
                        "select s.id, s.name from permissionscheme s join nodeassociation a on a.sink_node_id = s.id"
                                + " where a.sink_node_entity = 'PermissionScheme' and a.source_node_id = ?",
                        row -> new Scheme(row.getLong(1), row.getString(2)),
                        projectId)
                .get(0);
    }

    /** A scheme that grants nothing yet. */
    public Scheme create(String name) {
        long id = sequences.next("PermissionScheme");
        database.update("insert into permissionscheme (id, name) values (?, ?)", id, name);
        return new Scheme(id, name);
    }

    /** Lets a project go by another scheme. */
    public void use(long projectId, Scheme scheme) {
        associate(database, projectId, "PermissionScheme", scheme.id());
        permissions.changed();
    }

    static void associate(Database database, long projectId, String entity, long schemeId) {
        database.inTransaction(() -> {
            database.update(
                    "delete from nodeassociation where source_node_id = ? and sink_node_entity = ?"
                            + " and association_type = 'ProjectScheme'",
                    projectId,
                    entity);
            return database.update(
                    "insert into nodeassociation (source_node_id, source_node_entity, sink_node_id, sink_node_entity,"
                            + " association_type) values (?, 'Project', ?, ?, 'ProjectScheme')",
                    projectId,
                    schemeId,
                    entity);
        });
    }

    /** All grants of a scheme, by permission in the order of {@link #KEYS}. */
    public List<Grant> grants(Scheme scheme) {
        return database
                .query(
                        "select id, permission_key, perm_type, perm_parameter from schemepermissions where scheme = ?"
                                + " order by id",
                        row -> new Grant(
                                row.getLong(1), row.getString(2), Holder.stored(row.getString(3), row.getString(4))),
                        scheme.id())
                .stream()
                .sorted(Comparator.comparingInt(grant -> KEYS.indexOf(grant.permission())))
                .toList();
    }

    /** Grants a permission of {@link #KEYS}; granted twice it is granted once. */
    public void grant(Scheme scheme, String permission, Holder holder) {
        if (!KEYS.contains(permission)) {
            throw new IllegalArgumentException("no permission " + permission);
        }
        database.inTransaction(() -> {
            boolean there = grants(scheme).stream()
                    .anyMatch(grant -> grant.permission().equals(permission)
                            && grant.holder().equals(holder));
            if (!there) {
                database.update(
                        "insert into schemepermissions (id, scheme, perm_type, perm_parameter, permission_key)"
                                + " values (?, ?, ?, ?, ?)",
                        sequences.next("SchemePermissions"),
                        scheme.id(),
                        holder.type(),
                        holder.column(),
                        permission);
                permissions.changed();
            }
            return null;
        });
    }

    /** Takes a grant back. */
    public void revoke(long grantId) {
        database.inTransaction(() -> {
            permissions.changed();
            return database.update("delete from schemepermissions where id = ?", grantId);
        });
    }

    /** Takes a permission back from everybody who has it by a scheme. */
    public void revoke(Scheme scheme, String permission) {
        database.inTransaction(() -> {
            permissions.changed();
            return database.update(
                    "delete from schemepermissions where scheme = ? and permission_key = ?", scheme.id(), permission);
        });
    }

    /** What a new project gets: these may browse it and work in it, its lead and administrators administer it. */
    Scheme usual(String name, Set<Holder> members) {
        Scheme scheme = create(name);
        members.forEach(member -> grant(scheme, Permissions.BROWSE, member));
        work(scheme, members);
        return scheme;
    }

    private void work(Scheme scheme, Set<Holder> members) {
        for (String key : KEYS) {
            if (ADMINISTRATORS_ONLY.contains(key)) {
                grant(scheme, key, Holder.role(ProjectRoles.ADMINISTRATORS));
                grant(scheme, key, Holder.LEAD);
            } else if (!key.equals(Permissions.BROWSE)) {
                members.stream()
                        .map(member -> member.equals(Holder.ANYONE) ? Holder.LOGGED_IN : member)
                        .forEach(member -> grant(scheme, key, member));
            }
        }
    }

    /** Schemes of databases older than the other permissions: whoever may browse may work. */
    void complete() {
        for (Scheme scheme : all()) {
            List<Grant> grants = grants(scheme);
            if (grants.stream().allMatch(grant -> grant.permission().equals(Permissions.BROWSE))) {
                work(scheme, grants.stream().map(Grant::holder).collect(Collectors.toUnmodifiableSet()));
            }
        }
    }

    /** A scheme. */
    public record Scheme(long id, String name) {}

    /** One permission for one holder. */
    public record Grant(long id, String permission, Holder holder) {}
}
