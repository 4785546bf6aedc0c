package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an objective or key result is sorted by.
 *
 * @param theme id of a theme; 0 for none
 * @param labels words without blanks, as in the host
 */
public record Tags(int theme, Set<String> labels) {
    /** Sorted by nothing. */
    public static final Tags NONE = new Tags(0, Set.of());

    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_ALTOGETHER = 400;

    public Tags {
        labels = Set.copyOf(labels);
        Faults faults = new Faults();
        for (String label : labels) {
            faults.requireText(label, LONGEST_LABEL, "labels");
            faults.require(label.chars().noneMatch(Character::isWhitespace), "labels", "okr.refused.label-blank");
        }
        faults.requireAtMost(words(labels), LONGEST_ALTOGETHER, "labels");
        faults.refuse();
    }

    /** The labels in their order, with blanks between. */
    public String words() {
        return words(labels);
    }

    /** Reads what {@link #words()} wrote. */
    public static Set<String> labels(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }

    private static String words(Set<String> labels) {
        return String.join(" ", new TreeSet<>(labels));
    }
}
