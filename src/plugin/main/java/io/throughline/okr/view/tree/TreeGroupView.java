package io.throughline.okr.view.tree;

import java.util.List;

/** An objective at the top with everything below it: what stays together on paper. */
public record TreeGroupView(List<TreeRowView> rows) {
    public TreeGroupView {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a group has rows");
        }
    }
}
