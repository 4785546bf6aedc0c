package io.throughline.okr.view.workspace;

import io.throughline.okr.view.Wording;

/** The words around the tree on the OKR page. */
public record WorkspaceWords(
        String page,
        String orgUnit,
        String cycle,
        String show,
        String createObjective,
        String createOrgUnit,
        String createCycle,
        String nothing,
        String nothingText,
        String details) {
    /** In the reader's language. */
    public static WorkspaceWords of(Wording wording) {
        return new WorkspaceWords(
                wording.text("okr.page.title"),
                wording.text("okr.page.org-unit"),
                wording.text("okr.page.cycle"),
                wording.text("okr.page.show"),
                wording.text("okr.page.create-objective"),
                wording.text("okr.page.create-org-unit"),
                wording.text("okr.page.create-cycle"),
                wording.text("okr.page.nothing"),
                wording.text("okr.page.nothing.text"),
                wording.text("okr.page.details"));
    }
}
