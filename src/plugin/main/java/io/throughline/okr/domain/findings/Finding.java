package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.change.Element;
import java.util.Locale;

/**
 * What a writing rule says.
 *
 * @param rule id such as {@code O02}
 * @param start index of the first character meant in the title; −1 if the whole element is meant
 * @param end index after the last character meant; −1 likewise
 */
public record Finding(String rule, Level level, Element element, int elementId, int start, int end) {
    public Finding {
        if (start < -1 || end < start || (start == -1 && end != -1)) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    /** Key of the text that says what is found, why it matters and how to mend it. */
    public String messageKey() {
        return "okr.finding." + rule.toLowerCase(Locale.ROOT);
    }

    /** How bad it is. */
    public enum Level {
        ERROR,
        WARNING,
        HINT;

        /** As it is shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
