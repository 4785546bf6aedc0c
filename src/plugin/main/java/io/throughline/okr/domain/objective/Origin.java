package io.throughline.okr.domain.objective;

import java.time.Instant;

/**
 * Where an objective or key result comes from; it never changes.
 *
 * @param number makes its human key, from 1; unique among its kind
 * @param author user key of who made it, for himself or for another
 * @param clonedFrom id of the one of an earlier cycle it was made from; 0 for none
 */
public record Origin(int number, String author, Instant created, int clonedFrom) {
    public Origin {
        if (number < 1) {
            throw new IllegalArgumentException("human keys begin with 1: " + number);
        }
    }

    /** Made anew, from nothing. */
    public static Origin of(int number, String author, Instant created) {
        return new Origin(number, author, created, 0);
    }
}
