package io.throughline.okr.view;

import java.util.List;

/**
 * A key result that an issue serves.
 *
 * @param link id of the issue link
 * @param keyResult which one
 * @param chain from its objective up to the top, nearest first
 * @param checkedIn when it was last checked in or counted, ISO 8601 instant; "" for never
 * @param unlinkable whether the viewer may remove the link
 */
public record ServedKeyResultView(
        int link, KeyResultView keyResult, List<ChainView> chain, String checkedIn, boolean unlinkable) {
    public ServedKeyResultView {
        chain = List.copyOf(chain);
    }
}
