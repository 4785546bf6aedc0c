package io.throughline.okr.view;

import java.util.List;

/**
 * What linking an issue would move, up the chain.
 *
 * @param keyResult id of the key result
 * @param issueKey such as {@code PAY-142}
 * @param totalBefore issues counted before, {@code doneBefore} of them done
 * @param doneBefore those of them whose status category is done
 * @param totalAfter issues counted after
 * @param doneAfter those of them whose status category is done
 * @param hidden of the added issues, those the viewer may not browse
 * @param steps from the key result up to the top
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

    /**
     * One step of the chain, before and after; progress 0–1, −1 for nothing to count. Health is that after.
     *
     * @param kind {@code objective} or {@code key-result}
     * @param id of it
     * @param key human key that never changes: {@code O-12}, {@code KR-34}
     * @param title what it says
     * @param before its progress before, 0–1; −1 for nothing to count
     * @param after its progress after, 0–1; −1 for nothing to count
     * @param expected what should be reached by now, 0–1
     * @param health {@code on-track}, {@code at-risk}, {@code off-track}, {@code not-started}, {@code done} or {@code no-data}
     */
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
