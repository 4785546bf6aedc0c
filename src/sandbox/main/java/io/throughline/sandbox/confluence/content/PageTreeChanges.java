package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Pages that move, go to the trash, come back and go for good; and spaces that go. */
public final class PageTreeChanges {
    private final Database database;
    private final Wiki wiki;
    private final PageRows rows;

    PageTreeChanges(Database database, Wiki wiki, PageRows rows) {
        this.database = database;
        this.wiki = wiki;
        this.rows = rows;
    }

    /** Where a moved page comes to stand. */
    public enum Place {
        /** As the target's last child. */
        APPEND,
        /** Beside the target, before it. */
        ABOVE,
        /** Beside the target, after it. */
        BELOW
    }

    /**
     * Moves a page with all pages below it, into another space if the target is there. That makes no new version.
     *
     * @param author log-in name
     * @throws ContentRefused if the target is below the page, the page is its space's home, or a title is taken over there
     */
    public WikiPage move(long id, long targetId, Place place, String author) {
        return database.inTransaction(() -> {
            WikiPage page = existing(id);
            WikiPage target = existing(targetId);
            if (page.parentId() == 0) {
                throw new ContentRefused("The home page of a space can't be moved.");
            }
            if (place != Place.APPEND && target.parentId() == 0) {
                throw new ContentRefused("Nothing stands beside the home page of a space.");
            }
            if (id == targetId || wiki.ancestors(target).stream().anyMatch(above -> above.id() == id)) {
                throw new ContentRefused("You can't move a page below itself: " + page.title());
            }
            long parent = place == Place.APPEND ? target.id() : target.parentId();
            if (!target.spaceKey().equals(page.spaceKey())) {
                toSpace(page, wiki.requireSpace(target.spaceKey()));
            }
            List<Long> order = new ArrayList<>(wiki.children(parent).stream()
                    .map(WikiPage::id)
                    .filter(each -> each != id)
                    .toList());
            int at = place == Place.APPEND ? order.size() : order.indexOf(targetId) + (place == Place.BELOW ? 1 : 0);
            order.add(at, id);
            database.update("update content set parentid = ? where contentid = ?", parent, id);
            for (int i = 0; i < order.size(); i++) {
                database.update("update content set child_position = ? where contentid = ?", i + 1, order.get(i));
            }
            WikiPage now = existing(id);
            wiki.changed(new WikiChange.PageMoved(page, now, wiki.userKey(author)));
            return now;
        });
    }

    private void toSpace(WikiPage page, WikiSpace space) {
        Deque<WikiPage> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            WikiPage each = open.pop();
            wiki.requireFreeTitle(space.key(), each.title(), each.id());
            open.addAll(wiki.children(each.id()));
            database.update(
                    "update content set spaceid = ? where contentid = ? or prevver = ?",
                    space.id(),
                    each.id(),
                    each.id());
        }
    }

    /** Puts a page into its space's trash; the pages below it move up to its parent. */
    public void trash(long id, String author) {
        database.inTransaction(() -> {
            WikiPage page = existing(id);
            if (page.parentId() == 0) {
                throw new ContentRefused("The home page of a space can't be deleted.");
            }
            int position = rows.nextPosition(page.parentId());
            for (WikiPage child : wiki.children(id)) {
                database.update(
                        "update content set parentid = ?, child_position = ? where contentid = ?",
                        page.parentId(),
                        position++,
                        child.id());
            }
            database.update("update content set content_status = 'deleted' where contentid = ?", id);
            wiki.changed(new WikiChange.PageTrashed(page, wiki.userKey(author)));
            return page;
        });
    }

    /** Brings a page back from the trash, below the page it stood below, or the home page if that one is gone. */
    public WikiPage restore(long id, String author) {
        return database.inTransaction(() -> {
            WikiPage page = inTrash(id);
            wiki.requireFreeTitle(page.spaceKey(), page.title(), id);
            long parent = wiki.page(page.parentId())
                    .filter(above -> above.spaceKey().equals(page.spaceKey()))
                    .map(WikiPage::id)
                    .orElseGet(() -> wiki.requireSpace(page.spaceKey()).homePageId());
            database.update(
                    "update content set content_status = 'current', parentid = ?, child_position = ? where contentid = ?",
                    parent,
                    rows.nextPosition(parent),
                    id);
            WikiPage back = existing(id);
            wiki.changed(new WikiChange.PageRestored(back, wiki.userKey(author)));
            return back;
        });
    }

    /** What lies in a space's trash, the last thrown away first. */
    public List<WikiPage> trashed(String spaceKey) {
        return rows.list(
                "s.spacekey = ? and c.prevver = 0 and c.content_status = 'deleted' order by c.lastmoddate desc",
                spaceKey);
    }

    /** A page of the trash. */
    public Optional<WikiPage> trashed(long id) {
        return rows.first("c.contentid = ? and c.prevver = 0 and c.content_status = 'deleted'", id);
    }

    /** Removes a page of the trash for good, with its versions and all that hangs on it. */
    public void purge(long id, String author) {
        database.inTransaction(() -> {
            WikiPage page = inTrash(id);
            remove(page);
            wiki.changed(new WikiChange.PageRemoved(page, wiki.userKey(author)));
            return page;
        });
    }

    /** Removes a space with everything in it, its trash too. */
    public void removeSpace(String key, String author) {
        database.inTransaction(() -> {
            WikiSpace space = wiki.requireSpace(key);
            wiki.pages(key).forEach(this::remove);
            trashed(key).forEach(this::remove);
            wiki.permissions().removeAll(space.id());
            database.update("delete from spaces where spaceid = ?", space.id());
            wiki.changed(new WikiChange.SpaceRemoved(space, wiki.userKey(author)));
            return space;
        });
    }

    private void remove(WikiPage page) {
        for (WikiPage old : wiki.versions().older(page.id())) {
            database.update("delete from bodycontent where contentid = ?", old.id());
        }
        database.update("delete from content where contentid = ? or prevver = ?", page.id(), page.id());
        for (String table : List.of(
                "bodycontent", "content_perm", "content_label", "contentproperties", "attachments", "notifications")) {
            database.update("delete from " + table + " where contentid = ?", page.id());
        }
    }

    private WikiPage existing(long id) {
        return wiki.page(id).orElseThrow(() -> new ContentRefused("No content found with id: " + id));
    }

    private WikiPage inTrash(long id) {
        return trashed(id).orElseThrow(() -> new ContentRefused("Not in the trash: " + id));
    }
}
