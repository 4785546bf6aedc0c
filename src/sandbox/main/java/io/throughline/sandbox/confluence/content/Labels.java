package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words people put on pages to find them again. */
public final class Labels {
    /** As the host: no blanks, none of these signs, at most 190 characters here. */
    private static final Pattern NAME = Pattern.compile("[^\\s:;,.?&\\[\\]()#^*!@]{1,190}");

    private final Database database;
    private final ContentTables tables;

    Labels(Database database, ContentTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * A label of a page.
     *
     * @param prefix {@code global}, or {@code my} for a person's own
     */
    public record Label(long id, String prefix, String name) {}

    /** The labels of a page, by name. */
    public List<Label> of(long pageId) {
        return database.query(
                "select labelid, prefix, name from content_label where contentid = ? order by name, prefix",
                row -> new Label(row.getLong(1), row.getString(2), row.getString(3)),
                pageId);
    }

    /** Puts a label on a page; does nothing if it is there. Labels are kept in lower case. */
    public void add(long pageId, String prefix, String name) {
        String label = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(label).matches()) {
            throw new ContentRefused("The label '" + name + "' has characters that labels can't have.");
        }
        database.inTransaction(() -> {
            boolean there = of(pageId).stream()
                    .anyMatch(each -> each.name().equals(label) && each.prefix().equals(prefix));
            return there
                    ? 0
                    : database.update(
                            "insert into content_label (labelid, contentid, prefix, name) values (?, ?, ?, ?)",
                            idOf(prefix, label),
                            pageId,
                            prefix,
                            label);
        });
    }

    /** The same label has the same id on every page. */
    private long idOf(String prefix, String name) {
        return database
                .query(
                        "select labelid from content_label where prefix = ? and name = ?",
                        row -> row.getLong(1),
                        prefix,
                        name)
                .stream()
                .findFirst()
                .orElseGet(tables::nextId);
    }

    /** Takes a label off a page; false if it was not there. */
    public boolean remove(long pageId, String name) {
        return database.update(
                        "delete from content_label where contentid = ? and name = ?",
                        pageId,
                        name.toLowerCase(Locale.ROOT))
                > 0;
    }

    /** Ids of all pages with that label. */
    public Set<Long> pagesWith(String name) {
        return database
                .query(
                        "select contentid from content_label where name = ?",
                        row -> row.getLong(1),
                        name.toLowerCase(Locale.ROOT))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
