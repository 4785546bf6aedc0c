package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.util.List;
import java.util.NoSuchElementException;

/** Issue security schemes: named levels, each with those who see an issue of that level. */
public final class SecurityLevels {
    private final Database database;
    private final Sequences sequences;
    private final Permissions permissions;

    SecurityLevels(Database database, Sequences sequences, Permissions permissions) {
        this.database = database;
        this.sequences = sequences;
        this.permissions = permissions;
    }

    public List<Scheme> schemes() {
        return database.query(
                "select id, name from issuesecurityscheme order by name",
                row -> new Scheme(row.getLong(1), row.getString(2)));
    }

    /** A scheme without levels. */
    public Scheme createScheme(String name) {
        long id = sequences.next("IssueSecurityScheme");
        database.update("insert into issuesecurityscheme (id, name) values (?, ?)", id, name);
        return new Scheme(id, name);
    }

    /** Lets a project use a scheme. */
    public void use(long projectId, Scheme scheme) {
        PermissionSchemes.associate(database, projectId, "IssueSecurityScheme", scheme.id());
        permissions.changed();
    }

    /** A level nobody holds yet. */
    public Level createLevel(Scheme scheme, String name) {
        long id = sequences.next("SchemeIssueSecurityLevels");
        database.update(
                "insert into schemeissuesecuritylevels (id, name, scheme) values (?, ?, ?)", id, name, scheme.id());
        permissions.changed();
        return new Level(id, name);
    }

    public List<Level> levels(Scheme scheme) {
        return database.query(
                "select id, name from schemeissuesecuritylevels where scheme = ? order by name",
                row -> new Level(row.getLong(1), row.getString(2)),
                scheme.id());
    }

    /** Levels an issue of that project may have. */
    public List<Level> ofProject(long projectId) {
        return database.query(
                "select l.id, l.name from schemeissuesecuritylevels l join nodeassociation a"
                        + " on a.sink_node_id = l.scheme and a.sink_node_entity = 'IssueSecurityScheme'"
                        + " where a.source_node_id = ? order by l.name",
                row -> new Level(row.getLong(1), row.getString(2)),
                projectId);
    }

    public List<Holder> holders(Level level) {
        return database.query(
                "select sec_type, sec_parameter from schemeissuesecurities where security = ? order by id",
                row -> Holder.stored(row.getString(1), row.getString(2)),
                level.id());
    }

    /** Lets a holder see issues of a level. */
    public void grant(Level level, Holder holder) {
        database.inTransaction(() -> {
            permissions.changed();
            long scheme = database.query(
                            "select scheme from schemeissuesecuritylevels where id = ?",
                            row -> row.getLong(1),
                            level.id())
                    .get(0);
            return database.update(
                    "insert into schemeissuesecurities (id, scheme, security, sec_type, sec_parameter)"
                            + " values (?, ?, ?, ?, ?)",
                    sequences.next("SchemeIssueSecurities"),
                    scheme,
                    level.id(),
                    holder.type(),
                    holder.column());
        });
    }

    /** Takes that back. */
    public void revoke(Level level, Holder holder) {
        database.inTransaction(() -> {
            permissions.changed();
            return database.update(
                    "delete from schemeissuesecurities where security = ? and sec_type = ?"
                            + " and coalesce(sec_parameter, '') = ?",
                    level.id(),
                    holder.type(),
                    holder.parameter());
        });
    }

    /** Id of the level of that name or id, out of those of a project. */
    long inProject(long projectId, String nameOrId) {
        return ofProject(projectId).stream()
                .filter(level -> level.name().equalsIgnoreCase(nameOrId)
                        || String.valueOf(level.id()).equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no security level " + nameOrId))
                .id();
    }

    /** Name of a level; "" for 0. */
    public String name(long levelId) {
        return levelId == 0
                ? ""
                : database.query(
                                "select name from schemeissuesecuritylevels where id = ?",
                                row -> row.getString(1),
                                levelId)
                        .get(0);
    }

    /** A scheme. */
    public record Scheme(long id, String name) {}

    /** A level. */
    public record Level(long id, String name) {}
}
