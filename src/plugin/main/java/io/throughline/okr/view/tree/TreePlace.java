package io.throughline.okr.view.tree;

/** Where a tree is shown. */
public enum TreePlace {
    /** Jira's own OKR page: every percentage opens its explanation. */
    WORKSPACE,
    /** A page elsewhere, which leads to Jira for more. */
    PAGE,
    /** PDF, Word, mail, feed: no script, no style sheet, names instead of initials. */
    PAPER
}
