package io.throughline.okr.jira.event;

import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueListenerTest {
    private final EventPublisher events = mock(EventPublisher.class);
    private final NoteIssueChange note = mock(NoteIssueChange.class);
    private final Issue issue = mock(Issue.class);
    private final IssueListener listener = new IssueListener(events, note);

    @BeforeEach
    void an_issue() {
        when(issue.getId()).thenReturn(142L);
        when(issue.getProjectId()).thenReturn(10L);
    }

    @Test
    void it_hears_from_when_it_is_made_until_it_is_let_go() {
        listener.listen();
        listener.leave();

        verify(events).register(listener);
        verify(events).unregister(listener);
    }

    @Test
    void an_event_is_noted_by_its_ids_and_nothing_else_is_asked() {
        listener.onIssue(new IssueEvent(issue, null, null, null, null, Map.of(), EventType.ISSUE_UPDATED_ID));

        verify(note).note(142, 10, 0, 0);
        verify(issue, atLeastOnce()).getId();
        verify(issue, atLeastOnce()).getProjectId();
        verifyNoMoreInteractions(issue, note);
    }

    @Test
    void a_change_of_epic_names_the_epic_before_and_now() {
        listener.onChange(changed(new ChangeItemBean("custom", "Epic Link", "1", "PAY-1", "2", "PAY-2")));

        verify(note).note(142, 10, 1, 2);
    }

    @Test
    void an_issue_that_leaves_its_epic_names_none_now() {
        listener.onChange(changed(new ChangeItemBean("custom", "Epic Link", "1", "PAY-1", null, null)));

        verify(note).note(142, 10, 1, 0);
    }

    @Test
    void any_other_change_is_left_to_the_other_event() {
        IssueChangedEvent event = mock(IssueChangedEvent.class);
        when(event.getChangeItemForField("Epic Link")).thenReturn(Optional.empty());

        listener.onChange(event);

        verifyNoMoreInteractions(note);
    }

    private IssueChangedEvent changed(ChangeItemBean item) {
        IssueChangedEvent event = mock(IssueChangedEvent.class);
        when(event.getIssue()).thenReturn(issue);
        when(event.getChangeItemForField("Epic Link")).thenReturn(Optional.of(item));
        return event;
    }
}
