package io.throughline.okr.view.panel;

import io.throughline.okr.view.Wording;

/** The words around the panel. */
public record PanelWords(
        String empty, String link, String unlink, String explain, String objective, String keyResult, String chain) {
    /** In the reader's language. */
    public static PanelWords of(Wording wording) {
        return new PanelWords(
                wording.text("okr.panel.empty"),
                wording.text("okr.panel.link"),
                wording.text("okr.panel.unlink"),
                wording.text("okr.tree.explain"),
                wording.text("okr.word.objective"),
                wording.text("okr.word.key-result"),
                wording.text("okr.panel.chain"));
    }
}
