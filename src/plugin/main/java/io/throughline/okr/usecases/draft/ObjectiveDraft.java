package io.throughline.okr.usecases.draft;

import java.util.List;

/**
 * What a person says of an objective. Texts that are missing count as "".
 *
 * @param owner user key or log-in name; "" for the person who writes
 * @param ambition {@code committed}, {@code aspirational} or ""
 * @param weight 0–1000, 1 if all weigh the same; 0 is shown and not counted
 * @param parentKeyResult id of the key result it is aligned to; 0 for none
 * @param parentObjective id of the objective it is aligned to; 0 for none; at most one of the two
 * @param frame its days lie within its cycle
 */
public record ObjectiveDraft(
        int orgUnit,
        int cycle,
        String title,
        String owner,
        String ambition,
        double weight,
        int parentKeyResult,
        int parentObjective,
        FrameDraft frame,
        Seen seen,
        Texts texts) {
    public ObjectiveDraft {
        title = DraftReader.line(title);
        owner = DraftReader.line(owner);
        ambition = DraftReader.line(ambition);
        weight = MeasureDraft.plain(weight);
    }

    /** With as little said as can be. */
    public ObjectiveDraft(
            int orgUnit,
            int cycle,
            String title,
            String why,
            String owner,
            String ambition,
            double weight,
            int parentKeyResult,
            int parentObjective) {
        this(
                orgUnit,
                cycle,
                title,
                owner,
                ambition,
                weight,
                parentKeyResult,
                parentObjective,
                FrameDraft.NONE,
                Seen.OPEN,
                new Texts(why, ""));
    }

    /**
     * Who of those who see its org unit may see it.
     *
     * @param confidential whether only its owners and the named people may
     * @param people user keys or log-in names; none if it is not confidential
     */
    public record Seen(boolean confidential, List<String> people) {
        /** Whoever sees its org unit. */
        public static final Seen OPEN = new Seen(false, List.of());

        public Seen {
            people = List.copyOf(people);
        }
    }

    /**
     * Its long texts.
     *
     * @param why why it is worth it, and why now
     * @param postMortem what was learned of a miss
     */
    public record Texts(String why, String postMortem) {
        public Texts {
            why = DraftReader.text(why);
            postMortem = DraftReader.text(postMortem);
        }
    }
}
