package io.throughline.okr.view.workspace;

import java.util.List;

/**
 * The OKR page around the tree.
 *
 * @param language of the page, BCP 47
 * @param title of the page
 * @param orgUnit id of the org unit shown, 0 if there is nothing to show
 * @param cycle id of the cycle shown, 0 if there is nothing to show
 * @param shown whether there is a board
 * @param administrator whether the reader may make org units and cycles
 */
public record WorkspaceView(
        String language,
        String title,
        int orgUnit,
        int cycle,
        boolean shown,
        boolean administrator,
        List<ChoiceView> orgUnits,
        List<ChoiceView> cycles,
        WorkspaceWords words) {
    public WorkspaceView {
        orgUnits = List.copyOf(orgUnits);
        cycles = List.copyOf(cycles);
    }
}
