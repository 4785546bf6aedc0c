package io.throughline.okr.view;

import java.util.List;

/**
 * The issues of a key result as one viewer may see them.
 *
 * @param links to issues the viewer may browse
 * @param hidden links to issues the viewer may not browse; they count in the totals all the same
 * @param total issues counted in all, of hidden links as well
 * @param done those of them whose status category is done
 */
public record IssueLinksView(List<IssueLinkView> links, int hidden, int total, int done) {
    public IssueLinksView {
        links = List.copyOf(links);
    }
}
