package io.throughline.okr.view.panel;

import java.util.List;

/**
 * The key results an issue serves.
 *
 * @param language of the page, BCP 47
 * @param empty whether it serves none
 * @param linkable whether the reader may link this issue to some key result
 */
public record PanelView(
        String language,
        String issueKey,
        boolean linkable,
        boolean empty,
        List<PanelKeyResultView> keyResults,
        PanelWords words) {
    public PanelView {
        keyResults = List.copyOf(keyResults);
    }
}
