package io.throughline.sandbox.confluence.content;

import java.time.Instant;

/**
 * A page in one version.
 *
 * @param id of this version: the current one's stays the same, an older one has one of its own
 * @param parentId the page above, 0 for a space's home page
 * @param version from 1 up
 * @param body storage format
 * @param creator user key of who made the page
 * @param lastModifier user key of who made this version
 */
public record WikiPage(
        long id,
        String spaceKey,
        long parentId,
        String title,
        int version,
        String body,
        String creator,
        Instant created,
        String lastModifier,
        Instant lastModified,
        State state) {
    /** As in the database of the real product. */
    public static final int TITLE_LIMIT = 255;

    /** Whether a page is read, lies in the trash, or is an older version of one. */
    public enum Status {
        CURRENT,
        TRASHED,
        HISTORICAL
    }

    /**
     * What belongs to the saving of a version rather than to its text.
     *
     * @param comment what its author said about the change; ""
     * @param minorEdit whether watchers were not told
     * @param currentId of an older version, the page it is a version of; else 0
     */
    public record State(String comment, boolean minorEdit, Status status, long currentId) {
        /** A new page, nothing said about it. */
        public static final State FRESH = new State("", false, Status.CURRENT, 0);
    }

    public WikiPage {
        if (title.isBlank()) {
            throw new ContentRefused("A page needs a title.");
        }
        if (title.length() > TITLE_LIMIT) {
            throw new ContentRefused("A title has at most " + TITLE_LIMIT + " characters.");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
    }

    public Status status() {
        return state.status();
    }

    /** Id of the page itself, whichever version this is. */
    public long pageId() {
        return state.currentId() == 0 ? id : state.currentId();
    }
}
