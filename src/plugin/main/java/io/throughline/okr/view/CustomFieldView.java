package io.throughline.okr.view;

import java.util.List;

/**
 * A field an administrator defined.
 *
 * @param id of the field
 * @param version rises when an administrator changes it; the strong entity tag
 * @param name what it is called
 * @param on {@code objectives}, {@code key-results} or {@code both}
 * @param type {@code text}, {@code number}, {@code date}, {@literal choice}, {@code person} or {@code link}
 * @param choices in their order; none unless it is a choice
 * @param order its place among the fields, the least first
 * @param retired whether nobody may fill it in any more
 */
public record CustomFieldView(
        int id, long version, String name, String on, String type, List<String> choices, int order, boolean retired) {
    public CustomFieldView {
        choices = List.copyOf(choices);
    }
}
