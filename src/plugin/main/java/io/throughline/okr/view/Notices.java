package io.throughline.okr.view;

/** Tells people what concerns them. */
@FunctionalInterface
public interface Notices {
    /** Tells somebody that something is now his. */
    void ownerGiven(OwnerNoticeView notice);
}
