package io.throughline.okr.usecases;

import io.throughline.okr.view.IssueKeyResultsView;

/** The key results an issue serves. */
public class ViewIssueKeyResults {
    public IssueKeyResultsView view(String issueKey) {
        throw new UnsupportedOperationException();
    }
}
