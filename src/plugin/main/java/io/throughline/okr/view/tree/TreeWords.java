package io.throughline.okr.view.tree;

import io.throughline.okr.view.Wording;

/** The words around a tree: column heads, buttons and the like. */
public record TreeWords(
        String element,
        String from,
        String now,
        String target,
        String progress,
        String health,
        String confidence,
        String confidenceShort,
        String owner,
        String epics,
        String objective,
        String keyResult,
        String fold,
        String unfold,
        String foldTeams,
        String unfoldTeams,
        String atRiskOnly,
        String showAll,
        String explain,
        String emptyText) {

    static TreeWords of(Wording wording) {
        return new TreeWords(
                wording.text("okr.tree.element"),
                wording.text("okr.tree.from"),
                wording.text("okr.tree.now"),
                wording.text("okr.tree.target"),
                wording.text("okr.tree.progress"),
                wording.text("okr.tree.health"),
                wording.text("okr.tree.confidence"),
                wording.text("okr.tree.confidence.short"),
                wording.text("okr.tree.owner"),
                wording.text("okr.tree.epics"),
                wording.text("okr.word.objective"),
                wording.text("okr.word.key-result"),
                wording.text("okr.tree.fold"),
                wording.text("okr.tree.unfold"),
                wording.text("okr.tree.fold-teams"),
                wording.text("okr.tree.unfold-teams"),
                wording.text("okr.tree.at-risk-only"),
                wording.text("okr.tree.show-all"),
                wording.text("okr.tree.explain"),
                wording.text("okr.tree.empty.text"));
    }
}
