package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.change.Facts;

/**
 * A link between a key result and an issue.
 *
 * @param id 0 before it is stored
 * @param cycle that of the key result
 * @param issue the host's id of the issue: it stays when the key changes
 * @param count what the issue counts, when it was last counted
 * @param author user key of who made it
 */
public record IssueLink(int id, int keyResult, int cycle, long issue, IssueCount count, String author) {

    /** What people write of it. */
    public Facts facts() {
        return new Facts().with("keyResult", keyResult).with("issue", issue);
    }

    /** The same link, counted anew. */
    public IssueLink counted(IssueCount now) {
        return new IssueLink(id, keyResult, cycle, issue, now, author);
    }
}
