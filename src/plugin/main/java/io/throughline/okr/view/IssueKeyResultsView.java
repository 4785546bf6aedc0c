package io.throughline.okr.view;

import java.util.List;

/**
 * The key results an issue serves, as one viewer may see them.
 *
 * @param issueKey such as {@code PAY-142}
 * @param linkable whether the viewer may link this issue to some key result
 * @param keyResults those the viewer may see
 */
public record IssueKeyResultsView(String issueKey, boolean linkable, List<ServedKeyResultView> keyResults) {
    public IssueKeyResultsView {
        keyResults = List.copyOf(keyResults);
    }
}
