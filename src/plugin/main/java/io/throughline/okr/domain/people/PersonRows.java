package io.throughline.okr.domain.people;

/** Every place where somebody is kept by his user key. */
public interface PersonRows {
    /**
     * Puts one user key in the place of another everywhere, the change log and its texts included, in a fixed number of
     * statements a table. Called within a write that has taken every scope and renews the epoch: what a node remembers of the
     * store is void after it.
     */
    void replace(String before, String after);

    /** How many places name somebody; texts of the log, which are read one by one, are not among them. */
    long count(String key);
}
