package io.throughline.okr.domain.people;

import java.util.Collection;
import java.util.Set;

/**
 * Who is looking or acting.
 *
 * @param key user key; "" for an anonymous visitor
 * @param groups names of his groups
 * @param administrator whether he administers the host
 */
public record Viewer(String key, Set<String> groups, boolean administrator) {
    /** Nobody who is logged in. */
    public static final Viewer ANONYMOUS = new Viewer("", Set.of(), false);

    public Viewer {
        groups = Set.copyOf(groups);
    }

    public boolean anonymous() {
        return key.isEmpty();
    }

    /** Whether one of these groups is his. */
    public boolean inAnyOf(Collection<String> names) {
        return names.stream().anyMatch(groups::contains);
    }
}
