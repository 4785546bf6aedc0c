package io.throughline.okr.view;

import java.util.List;

/**
 * What an objective or key result says in its custom fields.
 *
 * @param element {@code objective} or {@code key-result}
 * @param elementId id of the objective or key result
 * @param version that of the element: it rises when its fields are filled in
 * @param values of every field it has, in their order; of a retired one only if it says something
 * @param editable whether the viewer may fill them in
 */
public record CustomValuesView(
        String element, int elementId, long version, List<CustomValueView> values, boolean editable) {
    public CustomValuesView {
        values = List.copyOf(values);
    }
}
