package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.people.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Jira knows of issues, read from its database in batches, never by search. */
public interface IssueFacts {
    /** The issue of that key, if the viewer may browse it. */
    Optional<Issue> byKey(String issueKey, Viewer viewer);

    /** Issues by id, only those the viewer may browse. A fixed number of statements however many. */
    Map<Long, Issue> byIds(Collection<Long> ids, Viewer viewer);

    /** Per issue what it counts: an epic the issues in it, any other itself and its sub-tasks. In batches. */
    Map<Long, Count> counts(Collection<Long> ids);

    /** The projects of all issues that these count, themselves included. In batches. */
    Set<Long> projects(Collection<Long> ids);

    /** Of the issues that one counts, how many the viewer may not browse. */
    int hidden(long id, Viewer viewer);

    /** Of these issues, themselves and their epics and parents: whatever a change of one of them can move. In batches. */
    Map<Long, Set<Long>> withEpicsAndParents(Collection<Long> ids);

    /** An issue the viewer may browse. */
    record Issue(long id, String key, String summary, long project, boolean epic) {}

    /** Issues counted, by status category. */
    record Count(int total, int inProgress, int done) {}
}
