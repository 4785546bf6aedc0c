package io.throughline.okr.domain.change;

import java.time.Instant;
import java.util.Optional;

/** Answers that are kept, written with what they tell of, in the same transaction. */
public interface KeptAnswers {
    /** The answer of that slot, however old it is. */
    Optional<KeptAnswer> of(String slot);

    /** Keeps an answer in the place of the one its slot had. Whoever does has taken the slot's scope. */
    void keep(KeptAnswer answer);

    /** Lets go what was kept before an instant. Returns how many. */
    int forget(Instant before);
}
