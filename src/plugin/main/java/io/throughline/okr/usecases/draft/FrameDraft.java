package io.throughline.okr.usecases.draft;

import java.util.List;

/**
 * What a person says alike of an objective and of a key result: its days, and what it is sorted by.
 *
 * @param starts ISO 8601 date; "" for the first day of what it lies in
 * @param due ISO 8601 date; "" for the last day of what it lies in
 * @param theme id of a theme; 0 for none
 * @param labels words without blanks; their order does not matter
 */
public record FrameDraft(String starts, String due, int theme, List<String> labels) {
    /** Nothing said. */
    public static final FrameDraft NONE = new FrameDraft("", "", 0, List.of());

    public FrameDraft {
        starts = DraftReader.line(starts);
        due = DraftReader.line(due);
        labels = labels.stream().map(DraftReader::line).distinct().toList();
    }

    /** Said of nothing but the last day. */
    public static FrameDraft due(String due) {
        return new FrameDraft("", due, 0, List.of());
    }
}
