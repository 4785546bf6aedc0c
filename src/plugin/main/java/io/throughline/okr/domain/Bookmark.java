package io.throughline.okr.domain;

/**
 * Where reading on in a long list begins: after what has this order and id. What is added or taken away before it moves nothing.
 *
 * @param order what the list is ordered by before the id; "" where that is the id alone
 * @param id 0 to begin with
 */
public record Bookmark(String order, int id) {
    /** Before the first one. */
    public static final Bookmark START = new Bookmark("", 0);

    /** In a list that is ordered by id. */
    public static Bookmark at(int id) {
        return new Bookmark("", id);
    }

    /** Whether it stands before the first one. */
    public boolean first() {
        return id == 0;
    }
}
