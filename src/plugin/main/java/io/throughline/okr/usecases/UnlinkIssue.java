package io.throughline.okr.usecases;

/** Removes an issue link. */
public class UnlinkIssue {
    public void unlink(int keyResult, int link) {
        throw new UnsupportedOperationException();
    }
}
