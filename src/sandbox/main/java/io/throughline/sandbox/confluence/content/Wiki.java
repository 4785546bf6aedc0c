package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.confluence.content.WikiPage.State;
import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The spaces and pages of this Confluence, whoever asks: who may do what says {@link Access}. */
public final class Wiki {
    private static final String SPACE_COLUMNS = "select spaceid, spacekey, spacename, homepage from spaces ";

    private final Database database;
    private final Users users;
    private final Clock clock;
    private final ContentTables tables;
    private final PageRows rows;
    private final PageVersions versions;
    private final SpacePermissions permissions;
    private final Restrictions restrictions;
    private final List<Consumer<WikiChange>> listeners = new CopyOnWriteArrayList<>();

    public Wiki(Database database, Users users, Clock clock) {
        this.database = database;
        this.users = users;
        this.clock = clock;
        this.tables = new ContentTables(database);
        this.rows = new PageRows(database);
        this.versions = new PageVersions(database, this, rows, tables);
        this.permissions = new SpacePermissions(database);
        this.restrictions = new Restrictions(database);
    }

    /** Makes the tables if they are not there. */
    public void createTables() {
        tables.create();
        for (WikiSpace space : spaces()) {
            // of a sandbox from before there were permissions
            if (permissions.of(space.id()).isEmpty()) {
                permissions.grantUsual(
                        space.id(), page(space.homePageId()).orElseThrow().creator());
            }
        }
    }

    /** Tells from now on of each change, inside its transaction. */
    public void tell(Consumer<WikiChange> listener) {
        listeners.add(listener);
    }

    void changed(WikiChange change) {
        listeners.forEach(each -> each.accept(change));
    }

    public SpacePermissions permissions() {
        return permissions;
    }

    public Restrictions restrictions() {
        return restrictions;
    }

    /** What authors save, and what was there before. */
    public PageVersions versions() {
        return versions;
    }

    /** Moves, and what goes to the trash and comes back. */
    public PageTreeChanges tree() {
        return new PageTreeChanges(database, this, rows);
    }

    public Labels labels() {
        return new Labels(database, tables);
    }

    public ContentProperties properties() {
        return new ContentProperties(database, tables);
    }

    /** Who is told by mail when a page changes. */
    public Watches watches() {
        return new Watches(database);
    }

    /** Makes a space with a home page of the same name. */
    public WikiSpace createSpace(String key, String name, String author) {
        return createSpace(key, name, name, "<p></p>", author, false);
    }

    /**
     * Makes a space.
     *
     * @param author log-in name
     * @param anonymous whether visitors who are not logged in may read it
     */
    public WikiSpace createSpace(
            String key, String name, String homeTitle, String homeBody, String author, boolean anonymous) {
        return database.inTransaction(() -> {
            if (space(key).isPresent()) {
                throw new ContentRefused("A space already exists with key " + key);
            }
            WikiSpace made = new WikiSpace(tables.nextId(), key, name, tables.nextId());
            database.update(
                    "insert into spaces (spaceid, spacekey, spacename, homepage) values (?, ?, ?, ?)",
                    made.id(),
                    key,
                    name,
                    made.homePageId());
            permissions.grantUsual(made.id(), userKey(author));
            if (anonymous) {
                permissions.grant(made.id(), SpacePermission.VIEW, Holder.ANONYMOUS);
            }
            insert(made.homePageId(), made, 0, homeTitle, homeBody, author, 0);
            changed(new WikiChange.SpaceCreated(made, userKey(author)));
            return made;
        });
    }

    /**
     * Makes a page as the last child of its parent.
     *
     * @param parentTitle title of a page of the space; "" puts it below the home page
     * @param author log-in name
     * @throws ContentRefused if there is no such space or parent, or the title is taken in this space
     * @throws io.throughline.sandbox.confluence.storageformat.BadStorageFormat if the body is not well-formed
     */
    public WikiPage createPage(String spaceKey, String parentTitle, String title, String storageBody, String author) {
        WikiSpace space = requireSpace(spaceKey);
        long parent = parentTitle.isEmpty()
                ? space.homePageId()
                : page(spaceKey, parentTitle)
                        .orElseThrow(() -> new ContentRefused("No parent page with title : '" + parentTitle + "'"))
                        .id();
        return createPage(spaceKey, parent, title, storageBody, author);
    }

    /** The same, with the parent by its id. */
    public WikiPage createPage(String spaceKey, long parentId, String title, String storageBody, String author) {
        StorageFormat.parse(storageBody);
        return database.inTransaction(() -> {
            WikiSpace space = requireSpace(spaceKey);
            if (page(parentId)
                    .filter(parent -> parent.spaceKey().equals(space.key()))
                    .isEmpty()) {
                throw new ContentRefused("The parent page is not in this space: " + parentId);
            }
            requireFreeTitle(space.key(), title, 0);
            long id = tables.nextId();
            insert(id, space, parentId, title, storageBody, author, rows.nextPosition(parentId));
            WikiPage made = page(id).orElseThrow();
            changed(new WikiChange.PageCreated(made, made.creator()));
            return made;
        });
    }

    /** Saves a new version, of which its author says nothing. */
    public WikiPage update(long id, int expectedVersion, String title, String storageBody, String author) {
        return versions.save(id, expectedVersion, new PageVersions.Edit(title, storageBody, "", false), author);
    }

    public Optional<WikiSpace> space(String key) {
        return database.query(SPACE_COLUMNS + "where spacekey = ?", Wiki::toSpace, key).stream()
                .findFirst();
    }

    /** All spaces, by name. */
    public List<WikiSpace> spaces() {
        return database.query(SPACE_COLUMNS + "order by spacename, spaceid", Wiki::toSpace);
    }

    /** The current version of a page. */
    public Optional<WikiPage> page(long id) {
        return rows.first("c.contentid = ? and" + PageRows.CURRENT, id);
    }

    /** A page by its title, whatever its case. */
    public Optional<WikiPage> page(String spaceKey, String title) {
        return rows.first(
                "s.spacekey = ? and c.lowertitle = ? and" + PageRows.CURRENT, spaceKey, PageRows.lower(title));
    }

    /** The current pages of a space, parents' children in their order. */
    public List<WikiPage> pages(String spaceKey) {
        return rows.list(
                "s.spacekey = ? and" + PageRows.CURRENT + "order by c.parentid, c.child_position, c.contentid",
                spaceKey);
    }

    /** The pages right below a page, in their order. */
    public List<WikiPage> children(long pageId) {
        return rows.list("c.parentid = ? and" + PageRows.CURRENT + "order by c.child_position, c.contentid", pageId);
    }

    /** From the top of the tree down to the page's parent. */
    public List<WikiPage> ancestors(WikiPage page) {
        List<WikiPage> above = new ArrayList<>();
        Optional<WikiPage> parent = page(page.parentId());
        while (parent.isPresent()) {
            above.add(0, parent.get());
            parent = page(parent.get().parentId());
        }
        return above;
    }

    /** The page above each page, by id; the trash is among them. */
    Map<Long, Long> parents() {
        Map<Long, Long> parents = new HashMap<>();
        database.query(
                "select contentid, parentid from content where prevver = 0",
                row -> parents.put(row.getLong(1), row.getLong(2)));
        return parents;
    }

    private void insert(long id, WikiSpace space, long parent, String title, String body, String author, int position) {
        StorageFormat.parse(body);
        String who = userKey(author);
        Instant now = now();
        rows.insert(
                new WikiPage(id, space.key(), parent, title, 1, body, who, now, who, now, State.FRESH),
                space.id(),
                position);
    }

    void requireFreeTitle(String spaceKey, String title, long exceptId) {
        page(spaceKey, title).filter(other -> other.id() != exceptId).ifPresent(other -> {
            throw new ContentRefused("A page with this title already exists: A page already exists with the title "
                    + title + " in the space with key " + spaceKey);
        });
    }

    WikiSpace requireSpace(String key) {
        return space(key).orElseThrow(() -> new ContentRefused("No space with key : '" + key + "'"));
    }

    String userKey(String name) {
        return users.byName(name)
                .map(Users.User::key)
                .orElseThrow(() -> new ContentRefused("No user with name " + name));
    }

    /** The time, as a column keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static WikiSpace toSpace(ResultSet row) throws SQLException {
        return new WikiSpace(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
    }
}
