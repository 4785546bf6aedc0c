package io.throughline.okr.usecases;

import io.throughline.okr.view.LinkPreviewView;

/** What linking an issue to a key result would move; nothing is written. */
public class PreviewLink {
    public LinkPreviewView preview(int keyResult, String issueKey) {
        throw new UnsupportedOperationException();
    }
}
