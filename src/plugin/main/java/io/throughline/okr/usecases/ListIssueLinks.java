package io.throughline.okr.usecases;

import io.throughline.okr.view.IssueLinksView;

/** The issues of a key result; those the viewer may not browse are only counted. */
public class ListIssueLinks {
    public IssueLinksView list(int keyResult) {
        throw new UnsupportedOperationException();
    }
}
