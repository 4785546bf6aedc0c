package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A measurable result of an objective.
 *
 * @param version rises when people change what they wrote, not when progress moves
 * @param orgUnit that of its objective
 * @param cycle that of its objective
 */
public record KeyResult(int id, long version, int orgUnit, int cycle, Written written, Standing standing) {
    static final int LONGEST_TITLE = 255;
    static final int LARGEST_WEIGHT = 1000;

    /** {@code KR-34}: made of the id, so it never changes and making one waits for nobody. */
    public String key() {
        return key(id);
    }

    /** The key of the key result with that id. */
    public static String key(int id) {
        return "KR-" + id;
    }

    /** The same key result after people have changed what they wrote; its progress follows. */
    public KeyResult rewritten(Written now) {
        return new KeyResult(id, version + 1, orgUnit, cycle, now, standing);
    }

    /** The same key result, standing elsewhere. */
    public KeyResult standing(Standing now) {
        return new KeyResult(id, version, orgUnit, cycle, written, now);
    }

    /**
     * What people write of it.
     *
     * @param owner user key
     * @param weight 0–1000; 0 is shown and not counted
     * @param due empty for the end of the cycle
     */
    public record Written(
            int objective,
            String title,
            String owner,
            Source source,
            Measure measure,
            double weight,
            Optional<LocalDate> due) {

        public Written {
            Faults faults = new Faults();
            faults.requireText(title, LONGEST_TITLE, "title");
            faults.requireNumber(weight, 0, LARGEST_WEIGHT, "weight");
            faults.require(
                    source != Source.LINKED_ISSUES || measure.equals(Measure.PERCENT_DONE),
                    "measure",
                    "okr.refused.measure-of-issues");
            faults.refuse();
        }

        /** For the change log. */
        public Facts facts() {
            return new Facts()
                    .with("objective", objective)
                    .with("title", title)
                    .with("owner", owner)
                    .with("source", source.word())
                    .with("measure", measure.kind().word())
                    .with("baseline", measure.baseline())
                    .with("target", measure.target())
                    .with("decimals", measure.decimals())
                    .with("unit", measure.unit())
                    .with("weight", weight)
                    .with("due", due.map(LocalDate::toString).orElse(""));
        }
    }
}
