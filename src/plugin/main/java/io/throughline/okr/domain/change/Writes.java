package io.throughline.okr.domain.change;

import io.throughline.okr.domain.Refused;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/** How anything is written: in one transaction, alone in its scopes, and with its changes in the log. */
public interface Writes {
    /**
     * Takes the scopes, one after the other in the same order everywhere, so that whoever else writes in one of them waits;
     * runs the work; appends what it noted as the next revision of each scope it noted changes of; commits. If the work
     * throws, nothing of it stays.
     *
     * @param author user key; "" for computed changes
     * @throws Refused as a conflict if it noted a change in the scope of a closed cycle: here and nowhere else what is closed is
     *     frozen
     * @throws IllegalStateException if called from within another write
     */
    <T> T write(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work);

    /**
     * The same for what a closed cycle takes too: grades, and purging.
     *
     * @throws IllegalStateException if called from within another write
     */
    <T> T writeEvenClosed(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work);
}
