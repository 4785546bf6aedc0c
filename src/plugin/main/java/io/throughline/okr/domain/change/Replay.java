package io.throughline.okr.domain.change;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Replays the log: what every element says after its changes. */
public final class Replay {
    private final Map<Named, Facts> says = new LinkedHashMap<>();

    /** One element. */
    public record Named(Element element, int id) {}

    /**
     * Goes on with more changes.
     *
     * @param changes in the order of revisions, of each scope by itself
     */
    public Replay with(Collection<Change> changes) {
        for (Change change : changes) {
            Named named = new Named(change.element(), change.elementId());
            if (change.gone()) {
                says.remove(named);
            } else if (!change.after().none()) {
                says.put(named, change.after());
            }
        }
        return this;
    }

    /** What there is now, by element. */
    public Map<Named, Facts> now() {
        return Collections.unmodifiableMap(says);
    }
}
