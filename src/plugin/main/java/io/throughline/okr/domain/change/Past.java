package io.throughline.okr.domain.change;

import java.util.Optional;

/**
 * What the log knows of an element at a moment.
 *
 * @param known whether it knows: texts of long ago are thinned out
 * @param says what it said; empty where it did not exist, or that is not known
 * @param since the change that made it say so, where the log has it
 */
public record Past(boolean known, Optional<Facts> says, Optional<Change> since) {
    private static final Past NOT_THERE = new Past(true, Optional.empty(), Optional.empty());
    private static final Past FORGOTTEN = new Past(false, Optional.empty(), Optional.empty());

    /**
     * Works it out.
     *
     * @param last the last change up to the moment after which the element said something, or was gone
     * @param next the first such change after the moment
     */
    public static Past of(Optional<Change> last, Optional<Change> next) {
        if (last.isEmpty()) {
            return next.isPresent() && next.get().kind() != Change.Kind.CREATED ? before(next.get(), last) : NOT_THERE;
        }
        if (!last.get().after().none()) {
            return new Past(true, Optional.of(last.get().after()), last);
        }
        if (last.get().gone()) {
            return new Past(true, Optional.empty(), last);
        }
        // Its texts were thinned out; the change that came next may still say what it found.
        return next.map(change -> before(change, last)).orElse(FORGOTTEN);
    }

    /** The same, so since another change: what made it say so may be shown to nobody. */
    public Past told(Optional<Change> other) {
        return new Past(known, says, other);
    }

    private static Past before(Change next, Optional<Change> last) {
        return next.before().none() ? FORGOTTEN : new Past(true, Optional.of(next.before()), last);
    }
}
