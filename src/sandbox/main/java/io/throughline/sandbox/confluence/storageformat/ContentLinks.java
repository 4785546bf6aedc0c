package io.throughline.sandbox.confluence.storageformat;

import java.util.Optional;

/** Where links of a page lead. Paths begin with a slash and lie below the context path. */
public interface ContentLinks {
    /** Path of a page, if there is one of that title. */
    Optional<String> page(String spaceKey, String title);

    /** Path of a space. */
    String space(String spaceKey);

    /** What a person of that key is called, if he is known. */
    Optional<String> userDisplayName(String userKey);

    /** Path to make a page that does not exist yet. */
    String create(String spaceKey, String title);
}
