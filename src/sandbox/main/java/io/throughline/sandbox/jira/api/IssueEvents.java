package io.throughline.sandbox.jira.api;

import com.atlassian.jira.event.ProjectCreatedEvent;
import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.operation.SpanningOperation;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.jira.store.Happening;
import io.throughline.sandbox.jira.store.IssueChange;
import io.throughline.sandbox.jira.store.LinkChange;
import io.throughline.sandbox.jira.store.ProjectChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what happened as Jira does. Of an issue that is the event itself, a bundle that carries it, and for
 * changed fields the changes. A plugin that listens to more than one hears of the same change more than once, in Jira too.
 */
public final class IssueEvents implements Consumer<Happening> {
    private static final Logger LOG = LoggerFactory.getLogger(IssueEvents.class);

    private final HostObjects objects;

    public IssueEvents(HostObjects objects) {
        this.objects = objects;
    }

    @Override
    public void accept(Happening happening) {
        if (happening instanceof IssueChange change) {
            issue(change);
        } else if (happening instanceof LinkChange change) {
            link(change);
        } else if (happening instanceof ProjectChange change) {
            project(change);
        }
    }

    private void issue(IssueChange change) {
        ApplicationUser actor = objects.person(change.actor());
        Comment comment = change.comment()
                .map(row -> new HostComment(objects, row, objects.issue(change.issue())))
                .orElse(null);
        SpanningOperation operation = change.operation().isEmpty() ? null : new SpanningOperation();
        IssueEvent event = new IssueEvent(
                objects.issue(change.issue()),
                actor,
                comment,
                null,
                change.group() == 0 ? null : new ChangeLog(change),
                Map.of(
                        "eventsource",
                        change.kind() == IssueChange.Kind.TRANSITIONED ? "workflow" : "action",
                        "baseurl",
                        objects.host().baseUrl().toString()),
                change.kind().typeId(),
                operation);
        publish(event);
        publish(new Bundle(List.of(new Single(event))));
        if (!change.items().isEmpty()) {
            publish(new Changed(
                    event.getIssue(),
                    change.items().stream().map(IssueEvents::bean).toList(),
                    Optional.ofNullable(actor),
                    Optional.ofNullable(comment),
                    Optional.ofNullable(operation)));
        }
    }

    private void link(LinkChange change) {
        IssueLink link = objects.link(change.link());
        publish(
                change.made()
                        ? new IssueLinkCreatedEvent(link, change.at())
                        : new IssueLinkDeletedEvent(link, change.at()));
    }

    /** What Jira sends when a project is archived or restored is documented nowhere we could read: nothing is, here. */
    private void project(ProjectChange change) {
        Project project = objects.project(change.project());
        ApplicationUser actor = objects.person(change.actor());
        switch (change.kind()) {
            case CREATED -> publish(new ProjectCreatedEvent(actor, project));
            case DELETED -> publish(new ProjectDeletedEvent(actor, project));
            case ARCHIVED, RESTORED -> LOG.debug("{} {}: Jira's event is not known", change.kind(), project.getKey());
        }
    }

    private void publish(Object event) {
        objects.host().events().publish(event);
    }

    private static ChangeItemBean bean(IssueChange.Item item) {
        return new ChangeItemBean(
                item.custom() ? ChangeItemBean.CUSTOM_FIELD : ChangeItemBean.STATIC_FIELD,
                item.field(),
                orNull(item.oldValue()),
                orNull(item.oldString()),
                orNull(item.newValue()),
                orNull(item.newString()));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A bundle of events. */
    private record Bundle(List<JiraIssueEvent> events) implements IssueEventBundle {
        @Override
        public Collection<JiraIssueEvent> getEvents() {
            return events;
        }
    }

    /** An event in a bundle. */
    private record Single(IssueEvent event) implements DelegatingJiraIssueEvent {
        @Override
        public IssueEvent asIssueEvent() {
            return event;
        }
    }

    /** Changed fields. */
    private record Changed(
            Issue issue,
            List<ChangeItemBean> items,
            Optional<ApplicationUser> author,
            Optional<Comment> comment,
            Optional<SpanningOperation> operation)
            implements IssueChangedEvent {
        @Override
        public Issue getIssue() {
            return issue;
        }

        @Override
        public Collection<ChangeItemBean> getChangeItems() {
            return items;
        }

        @Override
        public Optional<ChangeItemBean> getChangeItemForField(String fieldName) {
            return items.stream()
                    .filter(item -> item.getField().equals(fieldName))
                    .findFirst();
        }

        @Override
        public Optional<ApplicationUser> getAuthor() {
            return author;
        }

        @Override
        public Optional<Comment> getComment() {
            return comment;
        }

        @Override
        public Optional<SpanningOperation> getSpanningOperation() {
            return operation;
        }
    }
}
