package io.throughline.okr.domain.progress;

import java.util.Set;

/** The projects whose issues some key result counts: an issue of any other project need not be noted. */
public interface LinkedProjects {
    /** Host ids of the projects, in one statement. */
    Set<Long> all();

    /** Adds those that are missing. */
    void add(Set<Long> projects);

    /** Forgets these. */
    void remove(Set<Long> projects);
}
