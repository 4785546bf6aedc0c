package io.throughline.sandbox.jira.api;

import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.jira.store.Happening;
import io.throughline.sandbox.jira.store.IssueChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes what happened to an issue as Jira does: the event itself, a bundle that carries it, and for changed fields the
 * changes. A plugin that listens to more than one hears of the same change more than once, in Jira too.
 */
public final class IssueEvents implements Consumer<Happening> {
    private final HostObjects objects;

    public IssueEvents(HostObjects objects) {
        this.objects = objects;
    }

    @Override
    public void accept(Happening happening) {
        if (happening instanceof IssueChange change) {
            issue(change);
        }
    }

    private void issue(IssueChange change) {
        IssueEvent event = new IssueEvent(
                objects.issue(change.issue()),
                objects.person(change.actor()),
                null,
                null,
                change.group() == 0 ? null : new ChangeLog(change),
                Map.of(
                        "eventsource",
                        "action",
                        "baseurl",
                        objects.host().baseUrl().toString()),
                change.kind().typeId());
        objects.host().events().publish(event);
        objects.host().events().publish(new Bundle(List.of(new Single(event))));
        if (!change.items().isEmpty()) {
            objects.host()
                    .events()
                    .publish(new Changed(
                            event.getIssue(),
                            change.items().stream().map(IssueEvents::bean).toList(),
                            Optional.ofNullable(event.getUser())));
        }
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
    private record Changed(Issue issue, List<ChangeItemBean> items, Optional<ApplicationUser> author)
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
    }
}
