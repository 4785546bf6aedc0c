package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.confluence.content.WikiPage.State;
import io.throughline.sandbox.confluence.content.WikiPage.Status;
import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import io.throughline.sandbox.host.Database;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** The versions of pages: each save makes one and keeps the one before under an id of its own. */
public final class PageVersions {
    private final Database database;
    private final Wiki wiki;
    private final PageRows rows;
    private final ContentTables tables;

    PageVersions(Database database, Wiki wiki, PageRows rows, ContentTables tables) {
        this.database = database;
        this.wiki = wiki;
        this.rows = rows;
        this.tables = tables;
    }

    /**
     * What an author saves.
     *
     * @param comment what he says about it; ""
     * @param minor watchers are not told
     */
    public record Edit(String title, String body, String comment, boolean minor) {}

    /** The older versions of a page, newest first. */
    public List<WikiPage> older(long pageId) {
        return rows.list("c.prevver = ? order by c.version desc", pageId);
    }

    /** One version of a page, the current one or an older. */
    public Optional<WikiPage> numbered(long pageId, int number) {
        return rows.first("(c.contentid = ? or c.prevver = ?) and c.version = ?", pageId, pageId, number);
    }

    /**
     * Saves a new version and keeps the old one.
     *
     * @param expectedVersion the version the author started from
     * @param author log-in name
     * @throws VersionConflict if that is no longer the current one
     * @throws ContentRefused if there is no such page, or the title is taken in its space
     * @throws io.throughline.sandbox.confluence.storageformat.BadStorageFormat if the body is not well-formed
     */
    public WikiPage save(long pageId, int expectedVersion, Edit edit, String author) {
        StorageFormat.parse(edit.body());
        return database.inTransaction(() -> {
            WikiPage before =
                    wiki.page(pageId).orElseThrow(() -> new ContentRefused("No content found with id: " + pageId));
            int changed = database.update(
                    "update content set version = version + 1, title = ?, lowertitle = ?, lastmodifier = ?,"
                            + " lastmoddate = ?, versioncomment = ?, minoredit = ? where contentid = ? and version = ?",
                    edit.title(),
                    PageRows.lower(edit.title()),
                    wiki.userKey(author),
                    Timestamp.from(wiki.now()),
                    edit.comment(),
                    edit.minor() ? 1 : 0,
                    pageId,
                    expectedVersion);
            if (changed == 0) {
                throw new VersionConflict(before.version());
            }
            wiki.requireFreeTitle(before.spaceKey(), edit.title(), pageId);
            keep(before);
            database.update("update bodycontent set body = ? where contentid = ?", edit.body(), pageId);
            WikiPage now = wiki.page(pageId).orElseThrow();
            wiki.changed(new WikiChange.PageUpdated(before, now, now.lastModifier()));
            return now;
        });
    }

    private void keep(WikiPage page) {
        WikiPage kept = new WikiPage(
                tables.nextId(),
                page.spaceKey(),
                page.parentId(),
                page.title(),
                page.version(),
                page.body(),
                page.creator(),
                page.created(),
                page.lastModifier(),
                page.lastModified(),
                new State(page.state().comment(), page.state().minorEdit(), Status.HISTORICAL, page.id()));
        rows.insert(kept, wiki.requireSpace(page.spaceKey()).id(), 0);
    }
}
