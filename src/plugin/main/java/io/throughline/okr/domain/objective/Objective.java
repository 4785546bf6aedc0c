package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;

/**
 * A qualitative goal of an org unit in a cycle.
 *
 * @param version rises when people change what they wrote, not when progress moves
 * @param progress that of its key results, stored when one of them moves
 * @param calculated when it last moved; the epoch for never
 */
public record Objective(int id, long version, Written written, Progress progress, Instant calculated) {
    /** {@code O-12}: made of the id, so it never changes and making one waits for nobody. */
    public String key() {
        return key(id);
    }

    /** The key of the objective with that id. */
    public static String key(int id) {
        return "O-" + id;
    }

    /** The same objective after people have changed what they wrote. */
    public Objective rewritten(Written now) {
        return new Objective(id, version + 1, now, progress, calculated);
    }

    /** The same objective after its progress moved. */
    public Objective computed(Progress now, Instant at) {
        return new Objective(id, version, written, now, at);
    }

    /**
     * What people write of it, but for the long texts.
     *
     * @param owner user key
     * @param weight 0–1000; 0 is shown and not counted
     */
    public record Written(
            int orgUnit,
            int cycle,
            String title,
            String owner,
            Ambition ambition,
            State state,
            double weight,
            Home home) {

        public Written {
            Faults faults = new Faults();
            faults.requireText(title, KeyResult.LONGEST_TITLE, "title");
            faults.requireNumber(weight, 0, KeyResult.LARGEST_WEIGHT, "weight");
            faults.refuse();
        }

        /** For the change log. */
        public Facts facts(String why) {
            return new Facts()
                    .with("orgUnit", orgUnit)
                    .with("cycle", cycle)
                    .with("title", title)
                    .with("why", why)
                    .with("owner", owner)
                    .with("ambition", ambition.word())
                    .with("state", state.word())
                    .with("weight", weight)
                    .with("parentKeyResult", home.keyResult())
                    .with("parentObjective", home.objective());
        }
    }
}
