package io.throughline.okr.domain.change;

import io.throughline.okr.domain.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How anything is written: in one transaction, alone in its scopes, and with its changes in the log.
 *
 * <p><b>Several writes as one.</b> {@link #together} runs whole use cases, each with its rights and rules, as one transaction and
 * one revision of each scope:
 *
 * <pre>{@code
 * List<ObjectiveView> made = writes.together(Set.of(), () -> drafts.stream().map(createObjective::create).toList());
 * }</pre>
 *
 * What is given to it may run more than once, for it is rolled back and begun anew whenever a use case asks for a scope that was
 * not taken: so it reads its input beforehand, keeps what it makes in variables of its own, and does nothing that a rollback does not
 * undo: that is what {@link #afterwards} is for. Scopes that are known are named, and save an attempt each. It catches no more than
 * {@link Refused}, and if it does, ends by throwing one itself: what was refused may have been half written. Use cases within
 * read what was written before them; only the log does not tell it yet, so nothing is purged that was written by the same.
 */
public interface Writes {
    /**
     * Takes the scopes, one after the other in the same order everywhere, so that whoever else writes in one of them waits;
     * runs the work; appends what it noted as the next revision of each scope it noted changes of; commits. If the work
     * throws, nothing of it stays.
     *
     * <p>Within {@link #together} it joins that: it is appended and committed with the whole.
     *
     * @param author user key; "" for computed changes
     * @throws Refused as a conflict if it noted a change in the scope of a closed cycle: here and nowhere else what is closed is
     *     frozen
     * @throws IllegalStateException if called from within the work of another write
     */
    <T> T write(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work);

    /**
     * The same for what a closed cycle takes too: grades, and purging.
     *
     * @throws IllegalStateException if called from within the work of another write
     */
    <T> T writeEvenClosed(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work);

    /**
     * Runs work made of several use cases as one transaction. Within another {@code together} or a rehearsal it joins that.
     *
     * @param known scopes that are known to be needed; others are found out
     * @throws Refused what the work throws: then nothing of it stays
     * @throws IllegalStateException if a write within it was refused and the work went on as if nothing had been; or from within
     *     the work of a write
     */
    <T> T together(Set<Scope> known, Supplier<T> work);

    /**
     * Does the same and leaves nothing of it: no row, no revision, no number of a human key. Human keys of what is made are those
     * that would come next.
     *
     * @param look asked once the work is done, while what it has written can still be read; given what the work gave and what
     *     it noted
     * @throws Refused what the work throws
     * @throws IllegalStateException from within any other write
     */
    <T, R> R rehearse(Supplier<T> work, BiFunction<T, List<Changes.Noted>, R> look);

    /**
     * Does something that cannot be rolled back, such as telling people, and must not throw: once the whole is committed, and
     * never if it is not or was only rehearsed; at once if nothing is being written.
     */
    void afterwards(Runnable what);
}
