package io.throughline.sandbox.confluence.content;

/**
 * Whom a permission or a restriction names.
 *
 * @param name of the group, or key of the person; "" for visitors who are not logged in
 */
public record Holder(Kind kind, String name) {
    /** Kinds of holders, named as they are stored. */
    public enum Kind {
        ANONYMOUS,
        GROUP,
        USER
    }

    /** Visitors who are not logged in. */
    public static final Holder ANONYMOUS = new Holder(Kind.ANONYMOUS, "");

    /** The group of those who may use Confluence; new people come into it. */
    public static final String EVERYBODY = "confluence-users";

    public Holder {
        if (name.isEmpty() != (kind == Kind.ANONYMOUS)) {
            throw new IllegalArgumentException(kind + " " + name);
        }
    }

    public static Holder group(String name) {
        return new Holder(Kind.GROUP, name);
    }

    /** A person, by key. */
    public static Holder user(String key) {
        return new Holder(Kind.USER, key);
    }
}
