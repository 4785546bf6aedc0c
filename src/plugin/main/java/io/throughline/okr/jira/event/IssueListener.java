package io.throughline.okr.jira.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/**
 * Notes which issues changed. It runs in the thread of whoever changed the issue, perhaps inside Jira's transaction: it keeps
 * ids, asks Jira nothing and decides nothing.
 */
public final class IssueListener {
    private static final String EPIC_LINK = "Epic Link";

    private final EventPublisher events;
    private final NoteIssueChange note;

    public IssueListener(EventPublisher events, NoteIssueChange note) {
        this.events = events;
        this.note = note;
    }

    /** From now on. */
    @PostConstruct
    public void listen() {
        events.register(this);
    }

    /** No longer: a disabled plugin hears nothing. */
    @PreDestroy
    public void leave() {
        events.unregister(this);
    }

    /** Every kind of event, since a workflow may send any kind with a change of status. */
    @EventListener
    public void onIssue(IssueEvent event) {
        note(event.getIssue(), 0, 0);
    }

    /** Only this event carries its changes in memory; an issue that left an epic no longer leads back to it. */
    @EventListener
    public void onChange(IssueChangedEvent event) {
        event.getChangeItemForField(EPIC_LINK)
                .ifPresent(item -> note(event.getIssue(), epic(item.getFrom()), epic(item.getTo())));
    }

    private void note(Issue issue, long epicBefore, long epicNow) {
        if (issue != null && issue.getId() != null && issue.getProjectId() != null) {
            note.note(issue.getId(), issue.getProjectId(), epicBefore, epicNow);
        }
    }

    /** Change items hold ids as text, and nothing where there was no epic. */
    private static long epic(String id) {
        return id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
