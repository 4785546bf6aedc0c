package io.throughline.okr.domain.settings;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.cycle.Calendar;
import io.throughline.okr.domain.people.Admission;
import io.throughline.okr.domain.progress.Health;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an administrator has set; one element, of what all cycles share.
 *
 * @param version 0 while nobody has set anything
 */
public record Settings(long version, Written written) {
    /** The id the change log knows the one element by. */
    public static final int ID = 1;

    /** What holds until somebody sets something else. */
    public static final Settings DEFAULT = new Settings(
            0,
            new Written(
                    Health.Thresholds.DEFAULT, 14, Admission.ALL, new Year(1, DayOfWeek.MONDAY), new Retention(0, 0)));

    /** The same after an administrator has changed them. */
    public Settings rewritten(Written now) {
        return new Settings(version + 1, now);
    }

    /** For the change log: all of it. */
    public Facts facts() {
        return written.facts();
    }

    /**
     * What is set.
     *
     * @param overdueDays after how many days without a check-in one is overdue, 1–366; 0 for never
     */
    public record Written(
            Health.Thresholds thresholds, int overdueDays, Admission admission, Year year, Retention retention) {
        private static final int MOST_OVERDUE_DAYS = 366;

        public Written {
            Faults faults = new Faults();
            faults.requireNumber(overdueDays, 0, MOST_OVERDUE_DAYS, "overdueDays");
            faults.refuse();
        }

        /** The same with other thresholds. */
        public Written judgedBy(Health.Thresholds others) {
            return new Written(others, overdueDays, admission, year, retention);
        }

        Facts facts() {
            return new Facts()
                    .with("atRiskFrom", thresholds.atRiskFrom())
                    .with("offTrackFrom", thresholds.offTrackFrom())
                    .with("overdueDays", overdueDays)
                    .with("users", new TreeSet<>(admission.users()))
                    .with("planners", new TreeSet<>(admission.planners()))
                    .with("firstMonth", year.firstMonth())
                    .with("weekStart", year.weekWord())
                    .with("keepPointsDays", retention.pointsDays())
                    .with("keepTextsDays", retention.textsDays());
        }

        /** Reads what {@link #facts} wrote; what was not known when it was written is as by default. */
        public static Written of(Facts facts) {
            Written otherwise = DEFAULT.written;
            return new Written(
                    facts.has("atRiskFrom")
                            ? new Health.Thresholds(facts.id("atRiskFrom"), facts.id("offTrackFrom"))
                            : otherwise.thresholds,
                    facts.has("overdueDays") ? facts.id("overdueDays") : otherwise.overdueDays,
                    new Admission(Set.copyOf(facts.texts("users")), Set.copyOf(facts.texts("planners"))),
                    facts.has("firstMonth")
                            ? new Year(facts.id("firstMonth"), Year.weekStart(facts.text("weekStart")))
                            : otherwise.year,
                    new Retention(facts.id("keepPointsDays"), facts.id("keepTextsDays")));
        }
    }

    /**
     * How the company counts its time.
     *
     * @param firstMonth of the fiscal year, 1–12
     */
    public record Year(int firstMonth, DayOfWeek weekStart) {
        public Year {
            Faults faults = new Faults();
            faults.requireNumber(firstMonth, 1, 12, "firstMonth");
            faults.refuse();
        }

        /** The calendar it makes. */
        public Calendar calendar() {
            return new Calendar(firstMonth, weekStart);
        }

        /** As it is stored and shown in JSON: {@code monday}. */
        public String weekWord() {
            return weekStart.name().toLowerCase(Locale.ROOT);
        }

        static DayOfWeek weekStart(String word) {
            return word.isEmpty() ? DayOfWeek.MONDAY : DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * How long what is past is kept in full; an element's last is never thinned.
     *
     * @param pointsDays progress points, in days; 0 for ever
     * @param textsDays what elements said before and after a change, in days; 0 for ever
     */
    public record Retention(int pointsDays, int textsDays) {
        private static final int LONGEST = 36_600;

        public Retention {
            Faults faults = new Faults();
            faults.requireNumber(pointsDays, 0, LONGEST, "keepPointsDays");
            faults.requireNumber(textsDays, 0, LONGEST, "keepTextsDays");
            faults.refuse();
        }
    }
}
