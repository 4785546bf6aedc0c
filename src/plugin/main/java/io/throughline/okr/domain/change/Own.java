package io.throughline.okr.domain.change;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an unfinished write has written: it reads that, nobody else does, and it may never come to be.
 *
 * @param all whether it may be anything at all
 * @param byScope how many changes were noted
 */
public record Own(UUID of, int attempt, boolean all, Map<Scope, Integer> byScope) {
    public Own {
        byScope = Map.copyOf(byScope);
    }

    /** Whether something of a scope may read otherwise than it does for others. */
    public boolean touches(Scope scope) {
        return all || byScope.containsKey(scope);
    }

    /** Whether what was read of a scope then still holds. */
    public boolean same(Optional<Own> then, Scope scope) {
        return !all
                && then.filter(other -> of.equals(other.of)
                                && attempt == other.attempt
                                && byScope.getOrDefault(scope, 0).equals(other.byScope.getOrDefault(scope, 0)))
                        .isPresent();
    }
}
