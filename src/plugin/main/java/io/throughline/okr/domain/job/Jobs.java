package io.throughline.okr.domain.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The jobs there are. They belong to no scope and are in no log: what they do to the model is. */
public interface Jobs {
    /** Keeps a new one. */
    Job add(Job fresh);

    Optional<Job> byId(int id);

    /** Those of an author, the latest first. */
    List<Job> of(String author, int limit);

    /** Those in some states, the earliest first. */
    List<Job> in(Set<Job.State> states);

    /**
     * Changes one that nobody else, on any node, changes meanwhile: it is read when that is sure, and what comes of it is stored
     * before anybody else may have it.
     *
     * @param how gives back the very job it was given to leave it as it is
     * @return what it is then; empty if it is gone
     * @throws IllegalStateException if called from within a write
     */
    Optional<Job> change(int id, UnaryOperator<Job> how);

    /**
     * The same as the last thing of what is being written, and undone with it.
     *
     * @throws IllegalStateException if nothing is being written
     */
    Optional<Job> changeWithin(int id, UnaryOperator<Job> how);

    void remove(Collection<Integer> ids);
}
