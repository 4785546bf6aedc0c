package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.util.List;
import java.util.Optional;

/** JSON that scripts and apps keep on a page, by key. */
public final class ContentProperties {
    private final Database database;
    private final ContentTables tables;

    ContentProperties(Database database, ContentTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * One property.
     *
     * @param version from 1 up
     * @param json its value as text
     */
    public record Property(long id, String key, int version, String json) {}

    /** The properties of a page, by key. */
    public List<Property> of(long pageId) {
        return database.query(
                "select propertyid, propertyname, version, textval from contentproperties where contentid = ? order by"
                        + " propertyname",
                row -> new Property(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)),
                pageId);
    }

    /** One of them. */
    public Optional<Property> of(long pageId, String key) {
        return of(pageId).stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * Makes it, or saves its next version.
     *
     * @param version the new one; 1 makes it
     * @throws VersionConflict if that is not the next one
     */
    public void set(long pageId, String key, int version, String json) {
        database.inTransaction(() -> {
            int current = of(pageId, key).map(Property::version).orElse(0);
            if (version != current + 1) {
                throw new VersionConflict(current);
            }
            return current == 0
                    ? database.update(
                            "insert into contentproperties (propertyid, contentid, propertyname, version, textval)"
                                    + " values (?, ?, ?, ?, ?)",
                            tables.nextId(),
                            pageId,
                            key,
                            version,
                            json)
                    : database.update(
                            "update contentproperties set version = ?, textval = ? where contentid = ? and"
                                    + " propertyname = ?",
                            version,
                            json,
                            pageId,
                            key);
        });
    }

    /** Removes it; false if it was not there. */
    public boolean remove(long pageId, String key) {
        return database.update("delete from contentproperties where contentid = ? and propertyname = ?", pageId, key)
                > 0;
    }
}
