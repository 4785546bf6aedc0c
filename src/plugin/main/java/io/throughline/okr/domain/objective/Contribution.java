package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;

/**
 * What an objective gives to a goal besides its home parent, of whatever org unit.
 *
 * @param id 0 before it is stored
 * @param version rises when people change it
 * @param objective id of the one that contributes
 * @param cycle that of the objective that contributes
 * @param to what it contributes to
 * @param weight what it weighs there, 0–1000; 0 is shown and not counted
 * @param author user key of who made it
 */
public record Contribution(int id, long version, int objective, int cycle, Goal to, double weight, String author) {
    public Contribution {
        Faults faults = new Faults();
        faults.requireNumber(weight, 0, KeyResult.LARGEST_WEIGHT, "weight");
        faults.refuse();
    }

    /** One that was just made. */
    public static Contribution fresh(int objective, int cycle, Goal to, double weight, String author) {
        return new Contribution(0, 1, objective, cycle, to, weight, author);
    }

    /** The same under the id it was stored with. */
    public Contribution stored(int now) {
        return new Contribution(now, version, objective, cycle, to, weight, author);
    }

    /** The same with another weight. */
    public Contribution weighing(double now) {
        return new Contribution(id, version + 1, objective, cycle, to, now, author);
    }

    /** The same after its objective went to another cycle; nothing of what people wrote changes. */
    public Contribution within(int now) {
        return new Contribution(id, version, objective, now, to, weight, author);
    }

    /** What people write of it. */
    public Facts facts() {
        return new Facts()
                .with("objective", objective)
                .with("parentKeyResult", to.keyResultId())
                .with("parentObjective", to.objectiveId())
                .with("weight", weight);
    }
}
