package io.throughline.okr.usecases.job;

import java.util.List;
import java.util.Optional;

/** The kinds of work there are. */
@FunctionalInterface
public interface Works {
    List<Work> all();

    /** The kind of that name; empty if there is none, or none on this node yet. */
    default Optional<Work> named(String kind) {
        return all().stream().filter(work -> work.kind().equals(kind)).findFirst();
    }
}
