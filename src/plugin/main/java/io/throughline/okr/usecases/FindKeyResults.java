package io.throughline.okr.usecases;

import io.throughline.okr.view.KeyResultHitView;
import java.util.List;

/** Search-as-you-type over the titles and keys of key results in cycles that are not closed. */
public class FindKeyResults {
    /**
     * @param text part of a title, of its objective's title, or a key; "" for the most recently changed
     * @param issueKey the issue a link is sought for, "" for none
     * @param limit 1–50
     */
    public List<KeyResultHitView> find(String text, String issueKey, int limit) {
        throw new UnsupportedOperationException();
    }
}
