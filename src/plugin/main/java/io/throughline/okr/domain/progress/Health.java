package io.throughline.okr.domain.progress;

import java.util.Locale;

/** Whether it is good how far something is; derived from progress and pace, never typed. */
public enum Health {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NOT_STARTED,
    DONE,
    NO_DATA;

    /** Adding up shares leaves errors of this size; a row exactly on a threshold must not depend on them. */
    private static final double ROUNDING = 1e-9;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * Judges progress.
     *
     * @param started whether anybody has measured or linked anything yet
     */
    public static Health of(Progress progress, Pace pace, boolean started, Thresholds thresholds) {
        if (progress.counts() && progress.share() >= 1 - ROUNDING) {
            return DONE;
        }
        if (!pace.begun() || (!progress.counts() && !started)) {
            return NOT_STARTED;
        }
        if (!progress.counts()) {
            return NO_DATA;
        }
        double behind = pace.pointsBehind(progress) + ROUNDING;
        if (behind >= thresholds.offTrackFrom()) {
            return OFF_TRACK;
        }
        return behind >= thresholds.atRiskFrom() ? AT_RISK : ON_TRACK;
    }

    /** The same of what is to be kept: as long as its time is not over it is at most on track, never done. */
    public Health keeping() {
        return this == DONE ? ON_TRACK : this;
    }

    /** The same of what nobody may have looked at for too long: it is not known to be on track, so it is never shown as that. */
    public Health after(Silence silence) {
        return this == ON_TRACK && silence.overdue() ? AT_RISK : this;
    }

    /** As it is shown in JSON: {@code on-track}. */
    public String word() {
        return word;
    }

    /**
     * From how many points behind pace something is at risk, and off track.
     *
     * @param atRiskFrom 0–100
     * @param offTrackFrom from {@code atRiskFrom} to 100
     */
    public record Thresholds(int atRiskFrom, int offTrackFrom) {
        /** Unless an administrator sets others. */
        public static final Thresholds DEFAULT = new Thresholds(10, 25);

        public Thresholds {
            if (atRiskFrom < 0 || offTrackFrom < atRiskFrom || offTrackFrom > 100) {
                throw new IllegalArgumentException("thresholds are 0 to 100, at risk before off track");
            }
        }
    }
}
