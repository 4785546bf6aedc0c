package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.util.List;

/** Who is told by mail when a page changes. */
public final class Watches {
    private final Database database;

    Watches(Database database) {
        this.database = database;
    }

    /** Keys of the people who watch a page. */
    public List<String> of(long pageId) {
        return database.query(
                "select userkey from notifications where contentid = ? order by userkey",
                row -> row.getString(1),
                pageId);
    }

    /** Begins or ends watching. */
    public void set(long pageId, String userKey, boolean watching) {
        database.inTransaction(() -> {
            database.update("delete from notifications where contentid = ? and userkey = ?", pageId, userKey);
            return watching
                    ? database.update("insert into notifications (contentid, userkey) values (?, ?)", pageId, userKey)
                    : 0;
        });
    }
}
