package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.util.List;

/** Project roles and who is in them, project by project. */
public final class ProjectRoles {
    /** Ids of the roles every Jira has. */
    public static final long ADMINISTRATORS = 10002;

    public static final long DEVELOPERS = 10001;
    public static final long USERS = 10000;

    static final String GROUP_ACTOR = "atlassian-group-role-actor";
    private static final String USER_ACTOR = "atlassian-user-role-actor";

    private final Database database;
    private final Sequences sequences;
    private final Permissions permissions;

    ProjectRoles(Database database, Sequences sequences, Permissions permissions) {
        this.database = database;
        this.sequences = sequences;
        this.permissions = permissions;
    }

    public List<Role> all() {
        return database.query(
                "select id, name from projectrole order by id", row -> new Role(row.getLong(1), row.getString(2)));
    }

    /** Groups and people in a role of a project. */
    public List<Holder> actors(long projectId, long roleId) {
        return database.query(
                "select roletype, roletypeparameter from projectroleactor where pid = ? and projectroleid = ? order by id",
                row -> row.getString(1).equals(GROUP_ACTOR)
                        ? Holder.group(row.getString(2))
                        : Holder.user(row.getString(2)),
                projectId,
                roleId);
    }

    /** Puts a group or a user into a role of a project; nothing happens if he is in it. */
    public void add(long projectId, long roleId, Holder actor) {
        if (actors(projectId, roleId).contains(actor)) {
            return;
        }
        database.inTransaction(() -> {
            permissions.changed();
            return database.update(
                    "insert into projectroleactor (id, pid, projectroleid, roletype, roletypeparameter)"
                            + " values (?, ?, ?, ?, ?)",
                    sequences.next("ProjectRoleActor"),
                    projectId,
                    roleId,
                    actor.type().equals("group") ? GROUP_ACTOR : USER_ACTOR,
                    actor.parameter());
        });
    }

    public void remove(long projectId, long roleId, Holder actor) {
        database.inTransaction(() -> {
            permissions.changed();
            return database.update(
                    "delete from projectroleactor where pid = ? and projectroleid = ? and roletype = ?"
                            + " and roletypeparameter = ?",
                    projectId,
                    roleId,
                    actor.type().equals("group") ? GROUP_ACTOR : USER_ACTOR,
                    actor.parameter());
        });
    }

    /** A role. */
    public record Role(long id, String name) {}
}
