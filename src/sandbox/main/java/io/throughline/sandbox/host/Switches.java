package io.throughline.sandbox.host;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the switches of one host stand, until it stops. A change counts from the next look; the nodes of one host have theirs in
 * common.
 */
public final class Switches {
    private final Map<Switch, String> values = new EnumMap<>(Switch.class);
    private volatile Optional<Shared> shared = Optional.empty();

    /** What switches of several nodes have in common. */
    @FunctionalInterface
    public interface Shared {
        /** Keeps one that was set here, for all nodes. */
        void keep(Switch one, String value);
    }

    /** All as usual but for these. */
    public Switches(Map<Switch, String> changed) {
        changed.forEach(this::follow);
    }

    /** From now on what is set is kept there too. */
    public void share(Shared with) {
        shared = Optional.of(with);
    }

    /**
     * Sets one for everything that looks from now on, on this node at once and on the others a moment later.
     *
     * @throws IllegalArgumentException if it cannot stand at that
     */
    public void set(Switch one, String value) {
        follow(one, value);
        shared.ifPresent(all -> all.keep(one, value));
    }

    /**
     * Sets one on this node only, as another node has it.
     *
     * @throws IllegalArgumentException if it cannot stand at that
     */
    public synchronized void follow(Switch one, String value) {
        if (!one.takes(value)) {
            throw new IllegalArgumentException(one.key() + " is "
                    + (one.choices().isEmpty() ? "a number of milliseconds" : String.join(" or ", one.choices()))
                    + ", not " + value);
        }
        values.put(one, value);
    }

    public synchronized String value(Switch one) {
        return values.getOrDefault(one, one.usual());
    }

    /** True if it stands at {@code on}. */
    public boolean on(Switch one) {
        return value(one).equals("on");
    }

    /** A value in milliseconds as a time. */
    public Duration time(Switch one) {
        return Duration.ofMillis(Long.parseLong(value(one)));
    }
}
