package io.throughline.okr.usecases;

/**
 * Notes that an issue changed: one row appended to a queue, in one statement, nothing asked of the host; no row if no key
 * result counts issues of that project.
 */
public class NoteIssueChange {
    /** Epics are ids, 0 where the event does not carry them. */
    public void note(long issue, long project, long epicBefore, long epicNow) {
        throw new UnsupportedOperationException();
    }
}
