package io.throughline.sandbox.host;

import java.util.Optional;

/**
 * Something happened to a person, and is stored.
 *
 * @param before as he was; empty if he has just been added
 * @param after as he is; empty if he has just been deleted
 */
public record PersonChange(Kind kind, Optional<Users.User> before, Optional<Users.User> after) {
    /** What happened. */
    public enum Kind {
        ADDED,
        EDITED,
        RENAMED,
        DEACTIVATED,
        ACTIVATED,
        DELETED,
        ANONYMISED,
        GROUPS
    }
}
