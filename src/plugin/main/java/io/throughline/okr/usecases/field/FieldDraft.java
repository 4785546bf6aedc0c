package io.throughline.okr.usecases.field;

import io.throughline.okr.usecases.draft.DraftReader;
import java.util.List;

/**
 * What an administrator says of a custom field. Texts that are missing count as "".
 *
 * @param on {@code objectives}, {@code key-results} or {@code both}
 * @param type {@code text}, {@code number}, {@code date}, {@literal choice}, {@code person} or {@code link}; it never changes
 * @param choices of a choice, in their order
 * @param order its place among the fields, the least first
 * @param retired whether nobody may fill it in any more
 */
public record FieldDraft(String name, String on, String type, List<String> choices, int order, boolean retired) {
    public FieldDraft {
        name = DraftReader.line(name);
        on = DraftReader.line(on);
        type = DraftReader.line(type);
        choices = choices == null
                ? List.of()
                : choices.stream().map(DraftReader::line).toList();
    }
}
