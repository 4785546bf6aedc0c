package io.throughline.okr.domain.objective;

import java.util.Set;

/**
 * Who of those who see its org unit may see an objective and its key results.
 *
 * @param confidential whether only its owners and the named people may
 * @param people user keys; none if it is not confidential
 */
public record Circle(boolean confidential, Set<String> people) {
    /** Whoever sees its org unit. */
    public static final Circle OPEN = new Circle(false, Set.of());

    public Circle {
        people = confidential ? Set.copyOf(people) : Set.of();
    }
}
