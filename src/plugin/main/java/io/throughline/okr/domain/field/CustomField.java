package io.throughline.okr.domain.field;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A field that an administrator defined.
 *
 * @param id 0 before it is stored
 * @param version rises when it is changed
 */
public record CustomField(int id, long version, Written written) {
    /** As fields are shown: by their place, then in the order they were made. */
    public static final Comparator<CustomField> ORDER = Comparator.comparingInt(
                    (CustomField field) -> field.written().order())
            .thenComparingInt(CustomField::id);

    /** More than these no form shows. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CHOICES = 50;

    /** The same under the id it was stored with. */
    public CustomField stored(int now) {
        return new CustomField(now, version, written);
    }

    /** The same after it was changed. */
    public CustomField rewritten(Written now) {
        return new CustomField(id, version + 1, now);
    }

    /**
     * What is written of it.
     *
     * @param on what has it
     * @param choices in their order, without repeats; none unless it is a choice
     * @param order its place in forms, the least first, 0–999
     * @param retired whether nobody may fill it in any more; what it says stays
     */
    public record Written(String name, Holders on, FieldType type, List<String> choices, int order, boolean retired) {
        public Written {
            choices = List.copyOf(choices);
            Faults faults = new Faults();
            faults.requireText(name, LONGEST_NAME, "name");
            faults.require(order >= 0 && order <= 999, "order", "okr.refused.number-range", 0, 999);
            boolean chosen = type == FieldType.CHOICE;
            faults.require(chosen || choices.isEmpty(), "choices", "okr.refused.choices-of-choice");
            faults.require(!chosen || !choices.isEmpty(), "choices", "okr.refused.required");
            faults.require(choices.size() <= MOST_CHOICES, "choices", "okr.refused.too-many", MOST_CHOICES);
            faults.require(new HashSet<>(choices).size() == choices.size(), "choices", "okr.refused.choices-repeated");
            for (int i = 0; i < choices.size(); i++) {
                faults.requireText(choices.get(i), LONGEST_NAME, "choices[" + i + "]");
            }
            faults.refuse();
        }

        /** For the change log. */
        public Facts facts() {
            return new Facts()
                    .with("name", name)
                    .with("on", on.word())
                    .with("type", type.word())
                    .with("choices", choices)
                    .with("order", order)
                    .with("retired", retired);
        }
    }

    /** What has a field. */
    public enum Holders {
        OBJECTIVES,
        KEY_RESULTS,
        BOTH;

        /** Whether elements of that kind have it. */
        public boolean hold(Element kind) {
            return switch (kind) {
                case OBJECTIVE -> this != KEY_RESULTS;
                case KEY_RESULT -> this != OBJECTIVES;
                default -> false;
            };
        }

        /** As it is stored and shown in JSON: {@code key-results}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
