package io.throughline.okr.domain.kpi;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A measure that outlives cycles.
 *
 * @param id 0 before it is stored
 * @param version rises when people change what they wrote, not when a value is recorded
 * @param latest its current value; empty before there is one
 */
public record Kpi(int id, long version, Written written, Optional<Latest> latest) {
    static final double LARGEST = 1e12;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_DESCRIPTION = 4_000;

    /** One that was just written down. */
    public static Kpi fresh(Written written) {
        return new Kpi(0, 1, written, Optional.empty());
    }

    /** The same under the id it was stored with. */
    public Kpi stored(int now) {
        return new Kpi(now, version, written, latest);
    }

    /** The same after people have changed what they wrote. */
    public Kpi rewritten(Written now) {
        return new Kpi(id, version + 1, now, latest);
    }

    /** The same with another current value; no form that is open gets stale by it. */
    public Kpi at(Optional<Latest> now) {
        return new Kpi(id, version, written, now);
    }

    /**
     * What people write of it.
     *
     * @param decimals digits after the decimal point that are shown, 0–4
     * @param unit such as {@code %}; "" for a bare number
     * @param owner user key; "" for nobody
     * @param retired whether it takes no more values
     */
    public record Written(
            int orgUnit,
            String name,
            String unit,
            int decimals,
            Aim aim,
            String owner,
            String description,
            boolean retired) {
        public Written {
            Faults faults = new Faults();
            faults.requireText(name, LONGEST_NAME, "name");
            faults.requireAtMost(unit, LONGEST_UNIT, "unit");
            faults.require(decimals >= 0 && decimals <= 4, "decimals", "okr.refused.number-range", 0, 4);
            faults.requireAtMost(description, LONGEST_DESCRIPTION, "description");
            faults.refuse();
        }

        /** The same, owned by another. */
        public Written ownedBy(String now) {
            return new Written(orgUnit, name, unit, decimals, aim, now, description, retired);
        }

        /** For the change log. */
        public Facts facts() {
            return new Facts()
                    .with("orgUnit", orgUnit)
                    .with("name", name)
                    .with("unit", unit)
                    .with("decimals", decimals)
                    .with("direction", aim.direction().word())
                    .with("lower", aim.lower())
                    .with("upper", aim.upper())
                    .with("owner", owner)
                    .with("description", description)
                    .with("retired", retired);
        }
    }

    /**
     * Where it should go.
     *
     * @param lower of the bounds it should keep within; else 0
     * @param upper likewise
     */
    public record Aim(Direction direction, double lower, double upper) {
        public Aim {
            lower += 0.0;
            upper += 0.0;
            Faults faults = new Faults();
            faults.requireNumber(lower, -LARGEST, LARGEST, "lower");
            faults.requireNumber(upper, -LARGEST, LARGEST, "upper");
            faults.require(direction != Direction.WITHIN || upper >= lower, "upper", "okr.refused.range");
            boolean bounded = direction == Direction.WITHIN || (lower == 0 && upper == 0);
            faults.require(bounded, "lower", "okr.refused.bounds-of-within");
            faults.refuse();
        }
    }

    /** Which way it should go. */
    public enum Direction {
        UP,
        DOWN,
        /** Within bounds. */
        WITHIN;

        /** As it is stored and shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its current value, and the day that holds for. */
    public record Latest(double value, LocalDate effective) {
        public Latest {
            value += 0.0;
        }
    }
}
