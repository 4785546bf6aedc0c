package io.throughline.okr.view;

import java.util.List;

/**
 * The key results an issue serves, as one viewer may see them.
 *
 * @param linkable whether the viewer may link this issue to some key result
 */
public record IssueKeyResultsView(String issueKey, boolean linkable, List<ServedKeyResultView> keyResults) {
    public IssueKeyResultsView {
        keyResults = List.copyOf(keyResults);
    }
}
