package io.throughline.okr.view;

import java.util.List;

/**
 * A field an administrator defined.
 *
 * @param on {@code objectives}, {@code key-results} or {@code both}
 * @param type what it takes, such as {@code text} or {@code person}
 * @param choices in their order; none unless it is a choice
 * @param retired whether nobody may fill it in any more
 */
public record CustomFieldView(
        int id, long version, String name, String on, String type, List<String> choices, int order, boolean retired) {
    public CustomFieldView {
        choices = List.copyOf(choices);
    }
}
