package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Users;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A space.
 *
 * @param key letters and digits only, unique, as in addresses
 * @param homePageId the page at the top of its tree
 * @param anonymous whether visitors who are not logged in may read it
 */
public record WikiSpace(long id, String key, String name, long homePageId, boolean anonymous) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,255}");

    public WikiSpace {
        if (!KEY.matcher(key).matches()) {
            throw new ContentRefused("A space key has letters and digits only: " + key);
        }
        if (name.isBlank()) {
            throw new ContentRefused("A space needs a name.");
        }
    }

    /** Whether that person, or an anonymous visitor, may read it. */
    public boolean readableBy(Optional<Users.User> viewer) {
        return anonymous || viewer.isPresent();
    }
}
