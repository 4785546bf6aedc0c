package io.throughline.okr.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of a long list.
 *
 * @param next after what the next page begins; empty at the end
 * @param <T> what is in the list
 */
public record Page<T>(List<T> items, Optional<Bookmark> next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Cuts what was found to what is wanted: one more than that was asked for, to know whether there is more. */
    public static <T> Page<T> of(List<T> found, Wanted wanted, Function<T, Bookmark> mark) {
        if (found.size() <= wanted.most()) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, wanted.most());
        return new Page<>(items, Optional.of(mark.apply(items.get(items.size() - 1))));
    }

    /** The same place in the list, shown otherwise. */
    public <R> Page<R> shown(Function<List<T>, List<R>> views) {
        return new Page<>(views.apply(items), next);
    }

    /**
     * What is asked for.
     *
     * @param after what
     * @param most how many, 1–{@link #MOST}
     */
    public record Wanted(Bookmark after, int most) {
        /** So many at once and no more. */
        public static final int MOST = 200;

        /** As many as there may be, from the first one on. */
        public static final Wanted FIRST = new Wanted(Bookmark.START, MOST);

        public Wanted {
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException("a page has 1 to " + MOST + ", not " + most);
            }
        }

        /** How many to look for, to know whether there is a next page. */
        public int oneMore() {
            return most + 1;
        }
    }
}
