package io.throughline.sandbox.host;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How the switches of one host stand. Kept in memory, for each node its own; a change counts from the next look. */
public final class Switches {
    private final Map<Switch, String> values = new EnumMap<>(Switch.class);

    /** All as usual but for these. */
    public Switches(Map<Switch, String> changed) {
        changed.forEach(this::set);
    }

    /**
     * Sets one for everything that looks from now on.
     *
     * @throws IllegalArgumentException if it cannot stand at that
     */
    public synchronized void set(Switch one, String value) {
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
