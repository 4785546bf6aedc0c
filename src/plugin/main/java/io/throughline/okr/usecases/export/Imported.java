package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Refused;
import java.util.List;
import java.util.Locale;

/**
 * What an import does with one element of the document.
 *
 * @param path where it stands there: {@code objectives[3]}
 * @param name its human key, title or name; "" where it has none
 * @param fields what is another than it was, where it is changed
 * @param faults why it is refused; none if it is not
 */
public record Imported(String path, String name, Outcome outcome, List<String> fields, List<Refused.Fault> faults) {
    public Imported {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** One of which no field is told. */
    public Imported(String path, String name, Outcome outcome, List<Refused.Fault> faults) {
        this(path, name, outcome, List.of(), faults);
    }

    /** What becomes of an element. */
    public enum Outcome {
        ADDED,
        /** It was here and says something else now. */
        CHANGED,
        /** It was here and says the same. */
        SAME,
        /** It belongs to the place the document comes from, or lies in the trash there: nothing is done with it. Settings of a used store stay. */
        LEFT,
        REFUSED;

        /** As it is shown in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
