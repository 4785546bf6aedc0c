package io.throughline.okr.view;

import java.util.List;

/**
 * Some changes.
 *
 * @param changes the last one first
 * @param next names where the next page begins; 0 for the end
 */
public record ChangesView(List<ChangeView> changes, int next) {
    public ChangesView {
        changes = List.copyOf(changes);
    }
}
