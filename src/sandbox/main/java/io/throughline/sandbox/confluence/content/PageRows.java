package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages as rows: how they are read and written, without any rule. */
final class PageRows {
    /** Of pages that are read, not of old versions or of what lies in the trash. */
    static final String CURRENT = " c.prevver = 0 and c.content_status = 'current' ";

    private static final String COLUMNS =
            "select c.contentid, s.spacekey, c.parentid, c.title, c.version, b.body, c.creator, c.creationdate,"
                    + " c.lastmodifier, c.lastmoddate, c.versioncomment, c.minoredit, c.content_status, c.prevver"
                    + " from content c join spaces s on s.spaceid = c.spaceid"
                    + " join bodycontent b on b.contentid = c.contentid where ";

    private final Database database;

    PageRows(Database database) {
        this.database = database;
    }

    /** Pages by a condition on {@code c} (content) and {@code s} (spaces). */
    List<WikiPage> list(String condition, Object... parameters) {
        return database.query(COLUMNS + condition, PageRows::page, parameters);
    }

    /** The first of such pages. */
    Optional<WikiPage> first(String condition, Object... parameters) {
        return list(condition, parameters).stream().findFirst();
    }

    void insert(WikiPage page, long spaceId, int position) {
        database.update(
                "insert into content (contentid, contenttype, title, lowertitle, spaceid, parentid, version, creator,"
                        + " creationdate, lastmodifier, lastmoddate, prevver, child_position, content_status,"
                        + " versioncomment, minoredit) values (?, 'PAGE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'current',"
                        + " ?, ?)",
                page.id(),
                page.title(),
                lower(page.title()),
                spaceId,
                page.parentId(),
                page.version(),
                page.creator(),
                Timestamp.from(page.created()),
                page.lastModifier(),
                Timestamp.from(page.lastModified()),
                page.state().currentId(),
                position,
                page.state().comment(),
                page.state().minorEdit() ? 1 : 0);
        database.update("insert into bodycontent (contentid, body) values (?, ?)", page.id(), page.body());
    }

    /** The position after the last child. */
    int nextPosition(long parentId) {
        return database.query(
                                "select max(child_position) from content c where c.parentid = ? and" + CURRENT,
                                row -> row.getInt(1),
                                parentId)
                        .get(0)
                + 1;
    }

    /** How titles are compared. */
    static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static WikiPage page(ResultSet row) throws SQLException {
        long currentId = row.getLong(14);
        WikiPage.Status status = currentId != 0
                ? WikiPage.Status.HISTORICAL
                : row.getString(13).equals("current") ? WikiPage.Status.CURRENT : WikiPage.Status.TRASHED;
        return new WikiPage(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                new WikiPage.State(row.getString(11), row.getInt(12) != 0, status, currentId));
    }
}
