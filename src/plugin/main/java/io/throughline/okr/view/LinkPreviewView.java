package io.throughline.okr.view;

import java.util.List;

/**
 * What linking an issue would move, up the chain.
 *
 * @param totalBefore issues counted before, {@code doneBefore} of them done
 * @param hidden of the added issues, those the viewer may not browse
 */
public record LinkPreviewView(
        int keyResult,
        String issueKey,
        int totalBefore,
        int doneBefore,
        int totalAfter,
        int doneAfter,
        int hidden,
        List<Step> steps) {
    public LinkPreviewView {
        steps = List.copyOf(steps);
    }

    /** One step of the chain, before and after; progress 0–1, −1 for nothing to count. Health is that after. */
    public record Step(
            String kind,
            int id,
            String key,
            String title,
            double before,
            double after,
            double expected,
            String health) {}
}
