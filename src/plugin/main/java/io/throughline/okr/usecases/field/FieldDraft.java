package io.throughline.okr.usecases.field;

import io.throughline.okr.usecases.draft.DraftReader;
import java.util.List;

/**
 * What an administrator says of a custom field. Texts that are missing count as "".
 *
 * @param on {@code objectives}, {@code key-results} or {@code both}
 * @param type the word of a {@link io.throughline.okr.domain.field.FieldType}
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
