package io.throughline.sandbox.jira;

import com.atlassian.crowd.event.user.UserDeletedEvent;
import com.atlassian.crowd.event.user.UserEditedEvent;
import com.atlassian.crowd.event.user.UserRenamedEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.AbstractProjectEvent;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.ArrayList;
import java.util.List;

/** Hears what a plugin hears, each event as a line, with a star where a transaction was open. */
public final class Heard {
    final List<IssueEvent> single = new ArrayList<>();
    final List<IssueEventBundle> bundles = new ArrayList<>();
    final List<IssueChangedEvent> changes = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    private final RunningJira jira;

    Heard(RunningJira jira) {
        this.jira = jira;
        jira.events().register(this);
    }

    /** The lines since the last look. */
    List<String> since() {
        List<String> heard = List.copyOf(lines);
        lines.clear();
        return heard;
    }

    private void line(String text) {
        lines.add(text + (jira.database().inTransaction() ? " *" : ""));
    }

    @EventListener
    public void on(IssueEvent event) {
        single.add(event);
        line("issue " + event.getEventTypeId() + " " + event.getIssue().getKey()
                + (event.getSpanningOperation().isPresent() ? " bulk" : "")
                + (event.getComment() == null ? "" : " \"" + event.getComment().getBody() + "\""));
    }

    @EventListener
    public void on(IssueEventBundle event) {
        bundles.add(event);
    }

    @EventListener
    public void on(IssueChangedEvent event) {
        changes.add(event);
        StringBuilder text = new StringBuilder("changed " + event.getIssue().getKey());
        for (ChangeItemBean item : event.getChangeItems()) {
            text.append(" ")
                    .append(item.getField())
                    .append(":")
                    .append(item.getFromString())
                    .append(">")
                    .append(item.getToString());
        }
        line(text.toString());
    }

    @EventListener
    public void on(IssueLinkCreatedEvent event) {
        line("linked " + event.getIssueLink().getSourceId() + " "
                + event.getIssueLink().getIssueLinkType().getName() + " "
                + event.getIssueLink().getDestinationId());
    }

    @EventListener
    public void on(IssueLinkDeletedEvent event) {
        line("unlinked " + event.getIssueLink().getSourceId() + " "
                + event.getIssueLink().getIssueLinkType().getName() + " "
                + event.getIssueLink().getDestinationId());
    }

    @EventListener
    public void on(AbstractProjectEvent event) {
        line(event.getClass().getSimpleName() + " " + event.getProject().getKey());
    }

    @EventListener
    public void on(UserRenamedEvent event) {
        line("renamed " + event.getOldUsername() + ">" + event.getUser().getName());
    }

    @EventListener
    public void on(UserEditedEvent event) {
        line("edited " + event.getUser().getName() + (event.getUser().isActive() ? "" : " inactive"));
    }

    @EventListener
    public void on(UserDeletedEvent event) {
        line("deleted " + event.getUsername());
    }
}
