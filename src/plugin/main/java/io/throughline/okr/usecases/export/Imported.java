package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Refused;
import java.util.List;
import java.util.Locale;

/**
 * What an import does with one element of the document.
 *
 * @param path where it stands there: {@code objectives[3]}
 * @param name its human key, title or name; "" where it has none
 * @param faults why it is refused; none if it is not
 */
public record Imported(String path, String name, Outcome outcome, List<Refused.Fault> faults) {
    public Imported {
        faults = List.copyOf(faults);
    }

    /** What becomes of an element. */
    public enum Outcome {
        ADDED,
        REFUSED;

        /** As it is shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
