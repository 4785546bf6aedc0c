package io.throughline.okr.domain.job;

import io.throughline.okr.domain.change.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A piece of long work.
 *
 * @param cursor where the work would go on if it were taken up again, in the words of its kind; "" for the beginning
 * @param cancelling whether somebody wants it to end; it runs until whoever runs it has seen that
 */
public record Job(
        int id,
        Order order,
        State state,
        Instant created,
        Run run,
        Amount amount,
        String cursor,
        boolean cancelling,
        Ending ending) {

    public Job {
        if (state.ended() == ending.equals(Ending.NONE)) {
            throw new IllegalArgumentException("what has ended says how, and nothing else does: " + state);
        }
        if (state == State.RUNNING && run.token().isEmpty()) {
            throw new IllegalArgumentException("what runs is run by somebody");
        }
    }

    /** One that waits to be taken. */
    public static Job ordered(Order order, Instant at) {
        return new Job(0, order, State.WAITING, at, Run.NONE, Amount.UNKNOWN, "", false, Ending.NONE);
    }

    public Job stored(int newId) {
        return new Job(newId, order, state, created, run, amount, cursor, cancelling, ending);
    }

    /** Taken by somebody, for the first time or because whoever ran it is silent. */
    public Job taken(String token, Instant at) {
        Run next = new Run(
                token, run.attempts() + 1, run.first().equals(Instant.EPOCH) ? at : run.first(), at, at, amount.done());
        return new Job(id, order, State.RUNNING, created, next, amount, cursor, false, Ending.NONE);
    }

    /** Given back by whoever ran it, for others to go on with: that was no attempt. */
    public Job released() {
        Run left = new Run("", run.attempts() - 1, run.first(), run.since(), run.heartbeat(), run.from());
        return new Job(id, order, State.WAITING, created, left, amount, cursor, cancelling, Ending.NONE);
    }

    /** Still alive, and so far. */
    public Job beating(Amount reached, Instant at) {
        return new Job(id, order, state, created, run.beating(at), reached, cursor, cancelling, ending);
    }

    /** From here it would go on. */
    public Job reached(String place, Amount reached, Instant at) {
        return new Job(id, order, state, created, run.beating(at), reached, place, cancelling, ending);
    }

    /** Somebody wants it to end: what only waits ends at once. */
    public Job cancelled(Instant at) {
        return switch (state) {
            case WAITING -> ended(State.CANCELLED, Ending.saying(at, "okr.job.cancelled"));
            case RUNNING -> new Job(id, order, state, created, run, amount, cursor, true, ending);
            default -> this;
        };
    }

    public Job ended(State how, Ending end) {
        return new Job(id, order, how, created, run, amount, cursor, false, end);
    }

    /**
     * Waits again, after it failed or was cancelled.
     *
     * @param goesOn whether from where it was; else from the beginning
     */
    public Job again(boolean goesOn) {
        return new Job(
                id,
                order,
                State.WAITING,
                created,
                Run.NONE,
                goesOn ? amount : Amount.UNKNOWN,
                goesOn ? cursor : "",
                false,
                Ending.NONE);
    }

    /** Whether somebody who names himself so still runs it. */
    public boolean runBy(String token) {
        return state == State.RUNNING && run.token().equals(token);
    }

    /** Whether it runs by name only: nothing was heard of whoever runs it for that long. A clock that went back kills nobody. */
    public boolean silent(Duration patience, Instant now) {
        return state == State.RUNNING && run.heartbeat().plus(patience).isBefore(now);
    }

    /** Seconds it will still take at the pace it had since it was last taken; −1 if that can't be said. */
    public long remainingSeconds(Instant now) {
        long made = amount.done() - run.from();
        long left = amount.total() - amount.done();
        long millis = Duration.between(run.since(), now).toMillis();
        if (state != State.RUNNING || amount.total() < 0 || made <= 0 || millis <= 0) {
            return -1;
        }
        return Math.max(0, Math.round((double) millis / made * Math.max(0, left) / 1000));
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The state of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What was ordered.
     *
     * @param parameters what the kind reads
     * @param file name of an uploaded file; "" for none
     * @param author user key
     */
    public record Order(String kind, Facts parameters, String file, String author) {
        public Order {
            if (kind.isEmpty() || author.isEmpty()) {
                throw new IllegalArgumentException("somebody orders something");
            }
        }
    }

    /**
     * Who runs it.
     *
     * @param token random, another one each time it is taken; "" for nobody
     * @param attempts how often it was taken
     * @param first when it was taken for the first time, {@link Instant#EPOCH} if never
     * @param since when it was last taken
     * @param heartbeat when whoever runs it was last heard of
     * @param from how much was done when it was last taken
     */
    public record Run(String token, int attempts, Instant first, Instant since, Instant heartbeat, long from) {
        /** Taken by nobody yet. */
        public static final Run NONE = new Run("", 0, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);

        Run beating(Instant at) {
            return new Run(token, attempts, first, since, at, from);
        }
    }

    /**
     * How much is done.
     *
     * @param total −1 if nobody knows
     */
    public record Amount(long done, long total) {
        /** Nothing, of nobody knows how much. */
        public static final Amount UNKNOWN = new Amount(0, -1);

        public Amount {
            if (done < 0 || total < -1) {
                throw new IllegalArgumentException("no such amount: " + done + " of " + total);
            }
        }
    }

    /**
     * How it ended.
     *
     * @param message key of a text; "" while it has not ended
     * @param arguments of that text: texts, whole numbers (Long) and others (Double)
     * @param file name of the file it made; "" for none
     */
    public record Ending(Instant at, String message, List<Object> arguments, String file) {
        /** It has not ended. */
        public static final Ending NONE = new Ending(Instant.EPOCH, "", List.of(), "");

        public Ending {
            arguments = arguments.stream().map(Ending::kept).toList();
        }

        /** It ended with these words and without a file. */
        public static Ending saying(Instant at, String message, Object... arguments) {
            return new Ending(at, message, List.of(arguments), "");
        }

        /** As it is read again. */
        private static Object kept(Object argument) {
            if (argument instanceof Number number) {
                boolean whole = number.doubleValue() == number.longValue();
                return whole ? (Object) number.longValue() : (Object) number.doubleValue();
            }
            return argument.toString();
        }
    }
}
