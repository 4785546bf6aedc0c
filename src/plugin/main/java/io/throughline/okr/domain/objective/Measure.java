package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.progress.Progress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a key result is measured by. A number's baseline and target may be the same as long as it is being written: then it has
 * no target yet and nothing can be counted; the writing rules say so.
 *
 * @param baseline where a number starts, or the worst one that is kept may fall to before nothing of it is left; 0 where a
 *     measure has none
 * @param target what a number is to reach, or the bound it must keep; of a range the lower bound; 0 where a measure has none
 * @param upper the upper bound of a range; else 0
 * @param decimals digits after the decimal point that are shown, 0–4
 * @param unit such as {@code %} or {@code ms}; "" for a bare number
 * @param checkpoints what a number is expected to be on some days between, by day; most have none
 */
public record Measure(
        Kind kind,
        double baseline,
        double target,
        double upper,
        int decimals,
        String unit,
        List<Checkpoint> checkpoints) {
    /** What counting issues measures. */
    public static final Measure PERCENT_DONE = number(Kind.NUMBER_UP, 0, 100, 0, "%");

    private static final double LARGEST = 1e12;
    private static final int LONGEST_UNIT = 20;
    private static final int MOST_CHECKPOINTS = 12;

    public Measure {
        checkpoints = List.copyOf(checkpoints);
        Faults faults = new Faults();
        faults.requireNumber(baseline, -LARGEST, LARGEST, "baseline");
        faults.requireNumber(target, -LARGEST, LARGEST, "target");
        faults.requireNumber(upper, -LARGEST, LARGEST, "upper");
        faults.require(decimals >= 0 && decimals <= 4, "decimals", "okr.refused.number-range", 0, 4);
        faults.requireAtMost(unit, LONGEST_UNIT, "unit");
        faults.require(kind.based() || baseline == 0, "baseline", "okr.refused.not-of-measure");
        faults.require(kind.targeted() || target == 0, "target", "okr.refused.not-of-measure");
        faults.require(kind == Kind.KEEP_WITHIN || upper == 0, "upper", "okr.refused.not-of-measure");
        faults.require(kind.numeric() || decimals == 0, "decimals", "okr.refused.not-of-measure");
        faults.require(kind.numeric() || unit.isEmpty(), "unit", "okr.refused.not-of-measure");
        if (against(kind, baseline, target)) {
            faults.add("target", "okr.refused.target-" + kind.word());
        }
        faults.require(kind != Kind.KEEP_WITHIN || upper >= target, "upper", "okr.refused.range");
        faults.require(checkpoints.isEmpty() || kind.number(), "checkpoints", "okr.refused.checkpoints-of-numbers");
        faults.require(checkpoints.size() <= MOST_CHECKPOINTS, "checkpoints", "okr.refused.too-many", MOST_CHECKPOINTS);
        faults.require(ascending(checkpoints), "checkpoints", "okr.refused.checkpoints-by-day");
        faults.refuse();
    }

    /** A number without checkpoints. */
    public static Measure number(Kind kind, double baseline, double target, int decimals, String unit) {
        return new Measure(kind, baseline, target, 0, decimals, unit, List.of());
    }

    /** The same with the days of its checkpoints gone elsewhere; of those that come to lie on one day the last stays. */
    public Measure shifted(UnaryOperator<LocalDate> day) {
        Map<LocalDate, Checkpoint> moved = new TreeMap<>();
        checkpoints.forEach(one -> moved.put(day.apply(one.day()), new Checkpoint(day.apply(one.day()), one.value())));
        return new Measure(kind, baseline, target, upper, decimals, unit, List.copyOf(moved.values()));
    }

    /**
     * The same beginning at another value; what is to be kept stays as it is. A number that has passed its target has no target
     * then.
     */
    public Measure from(double value) {
        if (!kind.number()) {
            return this;
        }
        double ahead = against(kind, value, target) ? value : target;
        return new Measure(kind, value, ahead, upper, decimals, unit, checkpoints);
    }

    /** Whether there is something to reach: of a number a way from baseline to target. */
    public boolean hasTarget() {
        return !kind.number() || baseline != target;
    }

    /** Whether the same is to be reached from the same: another way there, by other checkpoints, is no other target. */
    public boolean aimsAs(Measure other) {
        return kind == other.kind
                && baseline == other.baseline
                && target == other.target
                && upper == other.upper
                && unit.equals(other.unit);
    }

    /** How far a value is; none for a number without a target. */
    public Progress progress(double value) {
        return hasTarget() ? kind.progress(this, value) : Progress.NONE;
    }

    /**
     * The share that should be reached on a day, 0–1: along the checkpoints, straight on between them; all of it, always, for
     * what is to be kept.
     *
     * @param elapsed share of the time from start to end that has passed, 0–1
     */
    double expected(LocalDate day, LocalDate starts, LocalDate ends, double elapsed) {
        if (kind.kept()) {
            return 1;
        }
        if (checkpoints.isEmpty() || !hasTarget()) {
            return elapsed;
        }
        LocalDate from = starts;
        double share = 0;
        for (Checkpoint checkpoint : checkpoints) {
            double reached = progress(checkpoint.value()).share();
            if (day.isBefore(checkpoint.day())) {
                return between(day, from, share, checkpoint.day(), reached);
            }
            from = checkpoint.day();
            share = reached;
        }
        return between(day, from, share, ends, 1);
    }

    /** Adds it to facts. */
    Facts addTo(Facts facts) {
        return facts.with("measure", kind.word())
                .with("baseline", baseline)
                .with("target", target)
                .with("upper", upper)
                .with("decimals", decimals)
                .with("unit", unit)
                .with("checkpoints", Checkpoint.texts(checkpoints));
    }

    private static double between(LocalDate day, LocalDate from, double share, LocalDate to, double reached) {
        double days = ChronoUnit.DAYS.between(from, to);
        double passed = days <= 0 ? 1 : Math.max(0, Math.min(1, ChronoUnit.DAYS.between(from, day) / days));
        return Math.max(0, Math.min(1, share + (reached - share) * passed));
    }

    private static boolean against(Kind kind, double baseline, double target) {
        return kind == Kind.NUMBER_UP ? target < baseline : kind == Kind.NUMBER_DOWN && target > baseline;
    }

    private static boolean ascending(List<Checkpoint> checkpoints) {
        for (int i = 1; i < checkpoints.size(); i++) {
            if (!checkpoints.get(i - 1).day().isBefore(checkpoints.get(i).day())) {
                return false;
            }
        }
        return true;
    }

    /** The kinds of measure, and how each makes progress of a value. */
    public enum Kind {
        NUMBER_UP,
        NUMBER_DOWN,
        /** Never below the target; what it lacks counts as the way down to the baseline. */
        KEEP_ABOVE {
            @Override
            Progress progress(Measure measure, double value) {
                return value >= measure.target ? DONE : lacking(measure, value, measure.baseline < measure.target);
            }
        },
        /** Never above the target; what it lacks counts as the way up to the baseline. */
        KEEP_BELOW {
            @Override
            Progress progress(Measure measure, double value) {
                return value <= measure.target ? DONE : lacking(measure, value, measure.baseline > measure.target);
            }
        },
        /** From the target to the upper bound; outside nothing is left of it. */
        KEEP_WITHIN {
            @Override
            Progress progress(Measure measure, double value) {
                return value >= measure.target && value <= measure.upper ? DONE : Progress.of(0);
            }
        },
        /** The value is 1 for yes, 0 for no. */
        YES_NO {
            @Override
            Progress progress(Measure measure, double value) {
                return Progress.of(value);
            }
        },
        /** The value is the share of the milestones' weights that is reached, 0–1. */
        MILESTONES {
            @Override
            Progress progress(Measure measure, double value) {
                return Progress.of(value);
            }
        },
        /** In words: the value is 0 for none of them, 1 for what was committed, 2 for the target, 3 for the stretch. */
        COMMIT_TARGET_STRETCH {
            @Override
            Progress progress(Measure measure, double value) {
                return Progress.of(STAIRS[(int) Math.max(0, Math.min(3, Math.round(value)))]);
            }
        },
        /** There is no number yet: any value that is measured establishes it. */
        ESTABLISH_BASELINE {
            @Override
            Progress progress(Measure measure, double value) {
                return DONE;
            }
        };

        private static final Progress DONE = Progress.of(1);

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** What reaching nothing, the commitment, the target and the stretch is worth: as such goals are graded. */
        private static final double[] STAIRS = {0, 0.3, 0.7, 1};

        /** The share of the way from baseline to target that a value has gone. */
        Progress progress(Measure measure, double value) {
            return Progress.of((value - measure.baseline) / (measure.target - measure.baseline));
        }

        /** Whether it is a number on its way from a baseline to a target. */
        public boolean number() {
            return this == NUMBER_UP || this == NUMBER_DOWN;
        }

        /** Whether it is to be kept all the time instead of reached in the end. */
        public boolean kept() {
            return this == KEEP_ABOVE || this == KEEP_BELOW || this == KEEP_WITHIN;
        }

        /** Whether it has a target that is a number. */
        public boolean targeted() {
            return number() || kept();
        }

        /** Whether what is measured is a number with a unit, and not one of a few answers. */
        public boolean numeric() {
            return targeted() || this == ESTABLISH_BASELINE;
        }

        /** What a check-in can say; none where it can say any number. */
        public Set<Integer> answers() {
            return switch (this) {
                case YES_NO -> Set.of(0, 1);
                case COMMIT_TARGET_STRETCH -> Set.of(0, 1, 2, 3);
                default -> Set.of();
            };
        }

        /** Whether a check-in can say this number. */
        public boolean takes(double value) {
            return answers().isEmpty()
                    || (value == Math.rint(value) && answers().contains((int) value));
        }

        /** Whether it has a baseline. */
        public boolean based() {
            return targeted() && this != KEEP_WITHIN;
        }

        /** As it is stored and shown in JSON: {@code number-up}. */
        public String word() {
            return word;
        }

        private static Progress lacking(Measure measure, double value, boolean room) {
            return room
                    ? Progress.of((value - measure.baseline) / (measure.target - measure.baseline))
                    : Progress.of(0);
        }
    }

    /** What a number is expected to be on a day. */
    public record Checkpoint(LocalDate day, double value) {
        public Checkpoint {
            Faults faults = new Faults();
            faults.requireNumber(value, -LARGEST, LARGEST, "checkpoints");
            faults.refuse();
        }

        /** Each as {@code 2027-03-31=20}. */
        public static List<String> texts(List<Checkpoint> checkpoints) {
            return checkpoints.stream().map(one -> one.day + "=" + one.value).toList();
        }

        /** Reads what {@link #texts} wrote. */
        public static List<Checkpoint> of(List<String> texts) {
            List<Checkpoint> read = new ArrayList<>();
            for (String text : texts) {
                int equals = text.indexOf('=');
                read.add(new Checkpoint(
                        LocalDate.parse(text.substring(0, equals)), Double.parseDouble(text.substring(equals + 1))));
            }
            return read;
        }
    }
}
