package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is granted on which space to whom. */
public final class SpacePermissions {
    private final Database database;

    SpacePermissions(Database database) {
        this.database = database;
    }

    /** One permission of one holder. */
    public record Grant(SpacePermission permission, Holder holder) {}

    /** All grants of a space. */
    public Set<Grant> of(long spaceId) {
        return database
                .query(
                        "select permtype, holder, holdername from spacepermissions where spaceid = ?",
                        row -> new Grant(
                                SpacePermission.of(row.getString(1)), holder(row.getString(2), row.getString(3))),
                        spaceId)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    static Holder holder(String kind, String name) {
        return new Holder(Holder.Kind.valueOf(kind), name);
    }

    /** Grants; does nothing if it is granted. */
    public void grant(long spaceId, SpacePermission permission, Holder holder) {
        database.inTransaction(() -> {
            revoke(spaceId, permission, holder);
            return database.update(
                    "insert into spacepermissions (spaceid, permtype, holder, holdername) values (?, ?, ?, ?)",
                    spaceId,
                    permission.stored(),
                    holder.kind().name(),
                    holder.name());
        });
    }

    /** Takes back; does nothing if it is not granted. */
    public void revoke(long spaceId, SpacePermission permission, Holder holder) {
        database.update(
                "delete from spacepermissions where spaceid = ? and permtype = ? and holder = ? and holdername = ?",
                spaceId,
                permission.stored(),
                holder.kind().name(),
                holder.name());
    }

    /** What a new space has: its maker everything, everybody who is logged in all but the administration. */
    void grantUsual(long spaceId, String makerKey) {
        EnumSet<SpacePermission> everybody = EnumSet.allOf(SpacePermission.class);
        everybody.remove(SpacePermission.ADMINISTER);
        everybody.forEach(each -> grant(spaceId, each, Holder.group(Holder.EVERYBODY)));
        EnumSet.allOf(SpacePermission.class).forEach(each -> grant(spaceId, each, Holder.user(makerKey)));
    }

    void removeAll(long spaceId) {
        database.update("delete from spacepermissions where spaceid = ?", spaceId);
    }
}
