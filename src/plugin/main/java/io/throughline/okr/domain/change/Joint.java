package io.throughline.okr.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A write, or several as one, while it runs: what was taken for it, what it has noted, what is left to be done once it is
 * committed. Whoever implements {@link Writes} begins it, runs the work in a transaction, settles it and commits; if the work
 * lacks something, all is rolled back and begun anew with that taken beforehand, in the one order in which everybody takes.
 *
 * <p>For one thread.
 */
public final class Joint {
    /** From this attempt on every scope there is should be taken: it names one more each time. */
    private static final int PATIENCE = 8;

    private static final int MOST_ATTEMPTS = 40;

    private final UUID id = UUID.randomUUID();
    private final boolean rehearsed;
    private final Set<Scope> wanted;
    private final Map<Element, Run> reserved = new EnumMap<>(Element.class);
    private final Map<Element, Integer> lacking = new EnumMap<>(Element.class);
    private int attempts;

    /** What follows is of this attempt. */
    private final Set<Scope> taken = new HashSet<>();

    private final Set<Scope> born = new HashSet<>();
    private final Map<Element, Run> given = new EnumMap<>(Element.class);
    private final List<Part> parts = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean open;
    private boolean working;
    private boolean failed;
    private boolean lacks;

    private Joint(boolean rehearsed, Set<Scope> known) {
        this.rehearsed = rehearsed;
        this.wanted = new HashSet<>(known);
    }

    /** A write, or several as one, of which these scopes are known. */
    public static Joint of(Set<Scope> known) {
        return new Joint(false, known);
    }

    /** Writes that are rolled back in the end. */
    public static Joint rehearsal() {
        return new Joint(true, Set.of());
    }

    /** Whether it is to be rolled back in the end. */
    public boolean rehearsed() {
        return rehearsed;
    }

    /** Begins an attempt, outside of any transaction. */
    public void begin(Source numbers) {
        lacking.forEach((of, count) -> reserved.put(of, new Run(numbers.take(of, count), count, 0)));
        lacking.clear();
        if (++attempts > MOST_ATTEMPTS) {
            throw new IllegalStateException(
                    "at each attempt it asks for something else: it must do the same each time");
        }
        taken.clear();
        taken.addAll(wanted);
        born.clear();
        given.clear();
        reserved.forEach((of, run) -> given.put(of, run));
        parts.clear();
        afterwards.clear();
        open = true;
        failed = false;
        lacks = false;
    }

    /** Whether it has asked for another scope so often that it should be given all there are. */
    public boolean needsAll() {
        return attempts > PATIENCE;
    }

    /** What is taken for this attempt. */
    public Set<Scope> taken() {
        return Set.copyOf(taken);
    }

    /** Adds to what is taken, before the work begins. */
    public void take(Collection<Scope> more) {
        taken.addAll(more);
        wanted.addAll(more);
    }

    /** Notes that a scope was made by this attempt: nobody else knows it yet. */
    public void born(Scope scope) {
        born.add(scope);
    }

    /** Whether this attempt has made that scope. */
    public boolean bore(Scope scope) {
        return born.contains(scope);
    }

    /**
     * Does one write of it.
     *
     * @throws Again if a scope was not taken
     * @throws IllegalStateException if called from within another write
     */
    public <T> T write(Set<Scope> scopes, String author, Instant at, Function<Changes, T> work) {
        requireIdle();
        for (Scope scope : scopes) {
            if (!taken.contains(scope) && !born.contains(scope)) {
                wanted.add(scope);
                lacks = true;
            }
        }
        if (lacks) {
            throw new Again();
        }
        Changes changes = new Changes(scopes);
        Part part = new Part(changes, scopes, author, at);
        working = true;
        boolean done = false;
        try {
            T result = work.apply(changes);
            parts.add(part);
            done = true;
            return result;
        } finally {
            working = false;
            failed |= !done;
        }
    }

    /**
     * Lets pass what is not within a write's own work.
     *
     * @throws IllegalStateException otherwise
     */
    public void requireIdle() {
        if (working) {
            throw new IllegalStateException("a write within a write: its failure would be lost, or undo the outer one");
        }
    }

    /**
     * Numbers for human keys, the first of a run. They are those that come next: when all is done they are claimed, and if somebody took
     * them meanwhile, all is begun anew with others.
     *
     * @throws Again if more are needed than were kept for it
     */
    public int numbers(Element of, int count, Source source) {
        requireIdle();
        Run run = given.computeIfAbsent(of, missing -> new Run(source.last(of) + 1, 0, 0));
        Run after = run.after(count);
        if (run.size() > 0 && after.used() > run.size()) {
            lacking.put(of, after.used());
            lacks = true;
            throw new Again();
        }
        given.put(of, after);
        return run.first() + run.used();
    }

    /**
     * Ends the work of an attempt, within its transaction.
     *
     * @throws Again if something was lacking, even if whoever asked went on
     * @throws IllegalStateException if a write of it failed and whoever asked went on: half of it may stand there
     */
    public void settle(Source numbers) {
        if (lacks) {
            throw new Again();
        }
        if (rehearsed()) {
            return;
        }
        if (failed) {
            throw new IllegalStateException("one of several writes as one failed, so none of them may stay");
        }
        // In the order of the kinds, and by everybody after all scopes: nobody waits for whoever waits for him.
        given.forEach((of, run) -> {
            if (run.size() == 0 && !lacks && !numbers.claim(of, run.first(), run.used())) {
                lacking.put(of, run.used());
                lacks = true;
            }
        });
        if (lacks) {
            throw new Again();
        }
    }

    /** Ends an attempt, however. */
    public void end() {
        open = false;
    }

    /** Whether an attempt is running. */
    public boolean open() {
        return open;
    }

    /** Keeps something to be done once it is committed, and never if it is not. */
    public void afterwards(Runnable what) {
        afterwards.add(what);
    }

    /** What is to be done now that it is committed. */
    public List<Runnable> afterwards() {
        return List.copyOf(afterwards);
    }

    /** Its writes, in order. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** What all of its writes have noted so far, in order. */
    public List<Changes.Noted> noted() {
        return parts.stream().flatMap(part -> part.changes().noted().stream()).toList();
    }

    /** Whether what it has noted is not all. */
    public boolean renewed() {
        return parts.stream().anyMatch(part -> part.changes().renewed());
    }

    /** What it has written so far. */
    public Own own() {
        Map<Scope, Integer> byScope = new HashMap<>();
        noted().forEach(one -> byScope.merge(one.scope(), 1, Integer::sum));
        return new Own(id, attempts, failed || renewed(), byScope);
    }

    /** One of its writes. */
    public record Part(Changes changes, Set<Scope> scopes, String author, Instant at) {}

    /**
     * Numbers.
     *
     * @param size how many were kept for it; 0 for those that come next
     */
    private record Run(int first, int size, int used) {
        Run after(int count) {
            return new Run(first, size, used + count);
        }
    }

    /** Where it has the numbers of human keys from. */
    public interface Source {
        /** The last one that was given out; 0 for none. */
        int last(Element kind);

        /**
         * Takes these, within the transaction that needs them; whoever else takes some waits until it ends.
         *
         * @param first the one after the last one that was given out
         * @return false if somebody has taken some since: then nothing is taken
         */
        boolean claim(Element kind, int first, int count);

        /** Takes a run of numbers outside of any transaction, and gives the first of them. */
        int take(Element kind, int count);
    }

    /** All is to be rolled back and begun anew: something has to be taken first. Nobody catches it but whoever runs writes. */
    public static final class Again extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Again() {
            super("begun anew", null, false, false);
        }
    }
}
