package io.throughline.okr.view.panel;

import java.util.List;

/**
 * One key result of the panel.
 *
 * @param link id of the issue link
 * @param lang {@code lang} of the title where it is not the page's; "" else
 * @param percent progress, or {@code –} where there is nothing to count
 * @param counted whether there is something to count, so that a bar is drawn and the percentage opens
 * @param progress width of the bar's fill, 0–100
 * @param expected place of the bar's tick, 0–100
 * @param bar the bar in words
 * @param reason why its health is not what its bar says; "" where it is
 * @param aligned whether there is a chain above it
 * @param source where the value comes from and how old it is
 * @param unlinkable whether the reader may remove the link
 */
public record PanelKeyResultView(
        int id,
        int link,
        String key,
        String title,
        String lang,
        String percent,
        boolean counted,
        int progress,
        int expected,
        String bar,
        String health,
        String healthWord,
        String reason,
        boolean aligned,
        List<Step> chain,
        String source,
        boolean unlinkable) {
    public PanelKeyResultView {
        chain = List.copyOf(chain);
    }

    /**
     * One step up the chain.
     *
     * @param depth 0 for the nearest
     */
    public record Step(String kind, String title, String lang, String percent, int depth) {}
}
