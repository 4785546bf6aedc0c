package io.throughline.okr.domain.change;

import java.time.Instant;

/**
 * What a request was answered, for whoever sends the same again.
 *
 * @param slot digest of who asked and of the key he gave the request: 64 hexadecimal digits
 * @param asked digest of what was asked, likewise
 * @param answer as whoever keeps it writes it
 */
public record KeptAnswer(String slot, String asked, String answer, Instant at) {
    private static final int DIGITS = 64;

    public KeptAnswer {
        if (slot.length() != DIGITS || asked.length() != DIGITS) {
            throw new IllegalArgumentException("no such digests: " + slot + ", " + asked);
        }
    }
}
