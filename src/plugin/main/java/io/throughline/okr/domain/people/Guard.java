package io.throughline.okr.domain.people;

import java.util.Set;

/**
 * What {@link Visibility} asks of an objective, and of all that hangs on it.
 *
 * @param confidential whether only its insiders may see it
 * @param insiders user keys: its owner, the owners of its key results, and who was named to see it; asked only if it is
 *     confidential
 */
public record Guard(int orgUnit, boolean confidential, Set<String> insiders) {
    public Guard {
        insiders = Set.copyOf(insiders);
    }

    /** Of what whoever sees the org unit may see. */
    public static Guard open(int orgUnit) {
        return new Guard(orgUnit, false, Set.of());
    }
}
