package io.throughline.okr.view;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was written
 * @param lists how many elements were added, list by list
 * @param refused how many places of the document are wrong; 0 unless it was a dry run
 * @param people everybody the document names
 */
public record ImportView(boolean dryRun, List<ImportedListView> lists, int refused, List<ImportedPersonView> people) {
    public ImportView {
        lists = List.copyOf(lists);
        people = List.copyOf(people);
    }
}
