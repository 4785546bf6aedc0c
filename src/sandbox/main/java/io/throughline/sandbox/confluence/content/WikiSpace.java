package io.throughline.sandbox.confluence.content;

import java.util.regex.Pattern;

/**
 * A space. Who may read it says {@link Access}.
 *
 * @param key letters and digits only, unique, as in addresses
 * @param homePageId the page at the top of its tree
 */
public record WikiSpace(long id, String key, String name, long homePageId) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,255}");

    public WikiSpace {
        if (!KEY.matcher(key).matches()) {
            throw new ContentRefused("A space key has letters and digits only: " + key);
        }
        if (name.isBlank()) {
            throw new ContentRefused("A space needs a name.");
        }
    }
}
