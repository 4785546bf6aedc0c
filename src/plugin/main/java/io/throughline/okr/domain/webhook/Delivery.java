package io.throughline.okr.domain.webhook;

import io.throughline.okr.domain.change.Scope;
import java.time.Instant;
import java.util.Locale;

/**
 * A message and what came of it.
 *
 * @param id the same at every attempt, also from another node
 * @param at when it was last tried
 * @param status what the receiver answered; 0 for nothing
 * @param attempts how often it was tried
 * @param millis how long the last try took
 */
public record Delivery(
        String id,
        int webhook,
        Scope scope,
        long revision,
        Instant at,
        Outcome outcome,
        int status,
        int attempts,
        long millis) {

    /** What came of it. */
    public enum Outcome {
        /** Taken: an answer of 200 to 299. */
        DELIVERED,
        /** Any other answer; a redirection is not followed. */
        REFUSED,
        /** No answer in time, or no connection. */
        UNREACHABLE,
        /** The host's administrators do not let it be sent there. */
        NOT_ALLOWED;

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The outcome of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
