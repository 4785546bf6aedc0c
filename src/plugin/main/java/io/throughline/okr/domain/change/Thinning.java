package io.throughline.okr.domain.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Lets the store forget what is older than anybody looks back to. */
public interface Thinning {
    /** Of the progress points of each element on that day, removes all but the last. Returns how many. */
    int points(LocalDate day, ZoneId zone);

    /** Removes what changes of that span said before and after, but of the last change of an element. Returns how many. */
    int texts(Instant from, Instant until);
}
