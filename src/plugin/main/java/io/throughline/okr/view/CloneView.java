package io.throughline.okr.view;

import java.util.List;

/**
 * What cloning made.
 *
 * @param cycle id of the one it was made in
 * @param objectives how many were made
 * @param keyResults how many were made
 * @param contributions how many were made
 * @param actions how many were made
 * @param issueLinks how many were made
 * @param skipped human keys of objectives that had a clone there already
 * @param loose human keys of clones whose home parent has no counterpart there
 */
public record CloneView(
        int cycle,
        int objectives,
        int keyResults,
        int contributions,
        int actions,
        int issueLinks,
        List<String> skipped,
        List<String> loose) {
    public CloneView {
        skipped = List.copyOf(skipped);
        loose = List.copyOf(loose);
    }
}
