package io.throughline.sandbox.confluence.content;

import java.time.Instant;

/**
 * A page in one version.
 *
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
        Instant lastModified) {
    /** As in the database of the real product. */
    public static final int TITLE_LIMIT = 255;

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
}
