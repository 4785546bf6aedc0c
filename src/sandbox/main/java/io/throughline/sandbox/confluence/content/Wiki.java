package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The spaces and pages of this Confluence. Tables and columns carry the names of the real product's. */
public final class Wiki {
    private static final String PAGE_COLUMNS =
            "select c.contentid, s.spacekey, c.parentid, c.title, c.version, b.body, c.creator, c.creationdate,"
                    + " c.lastmodifier, c.lastmoddate from content c join spaces s on s.spaceid = c.spaceid"
                    + " join bodycontent b on b.contentid = c.contentid ";
    private static final String SPACE_COLUMNS =
            "select spaceid, spacekey, spacename, homepage, anonymousview from spaces ";

    private final Database database;
    private final Users users;
    private final Clock clock;

    public Wiki(Database database, Users users, Clock clock) {
        this.database = database;
        this.users = users;
        this.clock = clock;
    }

    /** Makes the tables if they are not there. */
    public void createTables() {
        String text = database.engine() == Database.Engine.POSTGRESQL
                ? "text"
                : database.engine() == Database.Engine.MARIADB ? "longtext" : "clob";
        database.update("create table if not exists spaces (spaceid bigint primary key, spacekey varchar(255) not null"
                + " unique, spacename varchar(255) not null, homepage bigint not null, anonymousview int not null)");
        database.update("create table if not exists content (contentid bigint primary key, contenttype varchar(31) not"
                + " null, title varchar(255) not null, lowertitle varchar(255) not null, spaceid bigint not null,"
                + " parentid bigint not null, version int not null, creator varchar(255) not null, creationdate"
                + " timestamp not null, lastmodifier varchar(255) not null, lastmoddate timestamp not null, prevver"
                + " bigint not null, child_position int not null)");
        database.update("create table if not exists bodycontent (contentid bigint primary key, body " + text + ")");
        database.update("create table if not exists hibernate_unique_key (next_hi bigint not null)");
        if (database.query("select next_hi from hibernate_unique_key", row -> row.getLong(1))
                .isEmpty()) {
            database.update("insert into hibernate_unique_key (next_hi) values (?)", 65537L);
        }
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
            long id = nextId();
            long home = nextId();
            WikiSpace made = new WikiSpace(id, key, name, home, anonymous);
            database.update(
                    "insert into spaces (spaceid, spacekey, spacename, homepage, anonymousview) values (?, ?, ?, ?, ?)",
                    id,
                    key,
                    name,
                    home,
                    anonymous ? 1 : 0);
            insertPage(home, made, 0, homeTitle, homeBody, userKey(author), 0);
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
        WikiSpace space =
                space(spaceKey).orElseThrow(() -> new ContentRefused("No space with key : '" + spaceKey + "'"));
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
            WikiSpace space =
                    space(spaceKey).orElseThrow(() -> new ContentRefused("No space with key : '" + spaceKey + "'"));
            if (page(parentId)
                    .filter(parent -> parent.spaceKey().equals(space.key()))
                    .isEmpty()) {
                throw new ContentRefused("The parent page is not in this space: " + parentId);
            }
            requireFreeTitle(space, title, 0);
            int last = database.query(
                            "select max(child_position) from content where parentid = ? and prevver = 0",
                            row -> row.getInt(1),
                            parentId)
                    .get(0);
            long id = nextId();
            insertPage(id, space, parentId, title, storageBody, userKey(author), last + 1);
            return page(id).orElseThrow();
        });
    }

    /**
     * Saves a new version and keeps the old one.
     *
     * @param expectedVersion the version the author started from
     * @throws VersionConflict if that is no longer the current one
     */
    public WikiPage update(long id, int expectedVersion, String title, String storageBody, String author) {
        StorageFormat.parse(storageBody);
        return database.inTransaction(() -> {
            WikiPage before = page(id).orElseThrow(() -> new ContentRefused("No content found with id: " + id));
            Timestamp now = now();
            int changed = database.update(
                    "update content set version = version + 1, title = ?, lowertitle = ?, lastmodifier = ?,"
                            + " lastmoddate = ? where contentid = ? and version = ?",
                    title,
                    title.toLowerCase(Locale.ROOT),
                    userKey(author),
                    now,
                    id,
                    expectedVersion);
            if (changed == 0) {
                throw new VersionConflict(before.version());
            }
            requireFreeTitle(space(before.spaceKey()).orElseThrow(), title, id);
            long old = nextId();
            database.update(
                    "insert into content (contentid, contenttype, title, lowertitle, spaceid, parentid, version,"
                            + " creator, creationdate, lastmodifier, lastmoddate, prevver, child_position) values (?,"
                            + " 'PAGE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    old,
                    before.title(),
                    before.title().toLowerCase(Locale.ROOT),
                    space(before.spaceKey()).orElseThrow().id(),
                    before.parentId(),
                    before.version(),
                    before.creator(),
                    Timestamp.from(before.created()),
                    before.lastModifier(),
                    Timestamp.from(before.lastModified()),
                    id);
            database.update("insert into bodycontent (contentid, body) values (?, ?)", old, before.body());
            database.update("update bodycontent set body = ? where contentid = ?", storageBody, id);
            return page(id).orElseThrow();
        });
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
        return database.query(PAGE_COLUMNS + "where c.contentid = ? and c.prevver = 0", Wiki::toPage, id).stream()
                .findFirst();
    }

    /** A page by its title, whatever its case. */
    public Optional<WikiPage> page(String spaceKey, String title) {
        return database
                .query(
                        PAGE_COLUMNS + "where s.spacekey = ? and c.lowertitle = ? and c.prevver = 0",
                        Wiki::toPage,
                        spaceKey,
                        title.toLowerCase(Locale.ROOT))
                .stream()
                .findFirst();
    }

    /** The current pages of a space, parents' children in their order. */
    public List<WikiPage> pages(String spaceKey) {
        return database.query(
                PAGE_COLUMNS + "where s.spacekey = ? and c.prevver = 0 order by c.parentid, c.child_position,"
                        + " c.contentid",
                Wiki::toPage,
                spaceKey);
    }

    /** The older versions of a page, newest first; each has an id of its own. */
    public List<WikiPage> history(long id) {
        return database.query(PAGE_COLUMNS + "where c.prevver = ? order by c.version desc", Wiki::toPage, id);
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

    private void insertPage(
            long id, WikiSpace space, long parent, String title, String body, String author, int position) {
        StorageFormat.parse(body);
        Timestamp now = now();
        new WikiPage(id, space.key(), parent, title, 1, body, author, now.toInstant(), author, now.toInstant());
        database.update(
                "insert into content (contentid, contenttype, title, lowertitle, spaceid, parentid, version, creator,"
                        + " creationdate, lastmodifier, lastmoddate, prevver, child_position) values (?, 'PAGE', ?, ?,"
                        + " ?, ?, 1, ?, ?, ?, ?, 0, ?)",
                id,
                title,
                title.toLowerCase(Locale.ROOT),
                space.id(),
                parent,
                author,
                now,
                author,
                now,
                position);
        database.update("insert into bodycontent (contentid, body) values (?, ?)", id, body);
    }

    private void requireFreeTitle(WikiSpace space, String title, long exceptId) {
        page(space.key(), title).filter(other -> other.id() != exceptId).ifPresent(other -> {
            throw new ContentRefused("A page with this title already exists: A page already exists with the title "
                    + title + " in the space with key " + space.key());
        });
    }

    /** Taken by an update, so that two writers never get the same one. */
    private long nextId() {
        database.update("update hibernate_unique_key set next_hi = next_hi + 1");
        return database.query("select next_hi from hibernate_unique_key", row -> row.getLong(1))
                .get(0);
    }

    private String userKey(String name) {
        return users.byName(name)
                .map(Users.User::key)
                .orElseThrow(() -> new ContentRefused("No user with name " + name));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static WikiSpace toSpace(ResultSet row) throws SQLException {
        return new WikiSpace(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getInt(5) != 0);
    }

    private static WikiPage toPage(ResultSet row) throws SQLException {
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
                row.getTimestamp(10).toInstant());
    }
}
