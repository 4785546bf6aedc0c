package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pages that fewer people may read or change than may in the space. */
public final class Restrictions {
    private final Database database;

    Restrictions(Database database) {
        this.database = database;
    }

    /** What is restricted, named as REST names it. */
    public enum Operation {
        /** Counts for the pages below as well. */
        READ("View"),
        UPDATE("Edit");

        private final String stored;

        Operation(String stored) {
            this.stored = stored;
        }

        /** Name in the addresses of REST. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Who alone may; empty if the page is not restricted. */
    public Set<Holder> of(long pageId, Operation operation) {
        return database
                .query(
                        "select holder, holdername from content_perm where contentid = ? and cp_type = ?",
                        row -> SpacePermissions.holder(row.getString(1), row.getString(2)),
                        pageId,
                        operation.stored)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All restricted pages of that operation, by id. */
    Map<Long, Set<Holder>> all(Operation operation) {
        Map<Long, Set<Holder>> all = new HashMap<>();
        database.query(
                "select contentid, holder, holdername from content_perm where cp_type = ?",
                row -> all.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                        .add(SpacePermissions.holder(row.getString(2), row.getString(3))),
                operation.stored);
        return all;
    }

    /** Replaces who alone may; nobody named lifts the restriction. */
    public void set(long pageId, Operation operation, Collection<Holder> holders) {
        database.inTransaction(() -> {
            database.update("delete from content_perm where contentid = ? and cp_type = ?", pageId, operation.stored);
            for (Holder holder : Set.copyOf(holders)) {
                database.update(
                        "insert into content_perm (contentid, cp_type, holder, holdername) values (?, ?, ?, ?)",
                        pageId,
                        operation.stored,
                        holder.kind().name(),
                        holder.name());
            }
            return holders;
        });
    }
}
