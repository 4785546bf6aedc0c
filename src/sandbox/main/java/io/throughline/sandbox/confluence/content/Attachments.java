package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Files on pages: what is known of them in the database, their bytes in a directory, as the host keeps them. */
public final class Attachments {
    private static final String COLUMNS =
            "select attachmentid, contentid, filename, mediatype, filesize, version, versioncomment, creator,"
                    + " lastmoddate from attachments where ";

    private final Database database;
    private final ContentTables tables;
    private final Path directory;
    private final Clock clock;

    /**
     * Makes the store.
     *
     * @param directory of this host alone; made when the first file comes
     */
    public Attachments(Database database, Path directory, Clock clock) {
        this.database = database;
        this.tables = new ContentTables(database);
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A file on a page.
     *
     * @param size in bytes
     * @param version from 1 up; a file of the same name is its next version
     * @param creator user key of who uploaded this version
     */
    public record Attachment(
            long id,
            long pageId,
            String fileName,
            String mediaType,
            long size,
            int version,
            String comment,
            String creator,
            Instant when) {
        /** How REST names it. */
        public String contentId() {
            return "att" + id;
        }

        /** Path below the context path. */
        public String downloadPath() {
            return "/download/attachments/" + pageId + "/"
                    + PageAddresses.encoded(fileName).replace("+", "%20") + "?version=" + version + "&api=v2";
        }
    }

    /**
     * Keeps a file, as a new version if the page has one of that name.
     *
     * @param author user key
     */
    public Attachment add(long pageId, String fileName, String mediaType, byte[] bytes, String comment, String author) {
        String name = fileName.replaceAll(".*[/\\\\]", "");
        if (name.isBlank() || name.length() > 190) {
            throw new ContentRefused("An attachment needs a file name of at most 190 characters.");
        }
        return database.inTransaction(() -> {
            Optional<Attachment> before = of(pageId, name);
            long id = before.map(Attachment::id).orElseGet(tables::nextId);
            int version = before.map(Attachment::version).orElse(0) + 1;
            database.update("delete from attachments where attachmentid = ?", id);
            database.update(
                    "insert into attachments (attachmentid, contentid, filename, mediatype, filesize, version,"
                            + " versioncomment, creator, lastmoddate) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    pageId,
                    name,
                    mediaType,
                    (long) bytes.length,
                    version,
                    comment,
                    author,
                    Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            write(id, version, bytes);
            return of(pageId, name).orElseThrow();
        });
    }

    private void write(long id, int version, byte[] bytes) {
        try {
            Files.createDirectories(file(id, version).getParent());
            Files.write(file(id, version), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(long id, int version) {
        return directory.resolve(Long.toString(id)).resolve(Integer.toString(version));
    }

    /** A page's files, by name. */
    public List<Attachment> of(long pageId) {
        return list("contentid = ? order by filename", pageId);
    }

    /** A page's file of that name. */
    public Optional<Attachment> of(long pageId, String fileName) {
        return list("contentid = ? and filename = ?", pageId, fileName).stream().findFirst();
    }

    /** A file by id. */
    public Optional<Attachment> byId(long id) {
        return list("attachmentid = ?", id).stream().findFirst();
    }

    private List<Attachment> list(String condition, Object... parameters) {
        return database.query(
                COLUMNS + condition,
                row -> new Attachment(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant()),
                parameters);
    }

    /** The bytes of a version; empty if there was none. */
    public Optional<byte[]> bytes(Attachment attachment, int version) {
        Path file = file(attachment.id(), version);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes a file off its page. */
    public void remove(Attachment attachment) {
        database.update("delete from attachments where attachmentid = ?", attachment.id());
    }
}
