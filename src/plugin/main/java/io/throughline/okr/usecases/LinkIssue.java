package io.throughline.okr.usecases;

import io.throughline.okr.view.IssueLinkView;

/** Links an issue the person may browse to a key result; linking twice gives the link that is there. */
public class LinkIssue {
    public IssueLinkView link(int keyResult, String issueKey) {
        throw new UnsupportedOperationException();
    }
}
