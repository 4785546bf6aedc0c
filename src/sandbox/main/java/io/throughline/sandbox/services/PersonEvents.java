package io.throughline.sandbox.services;

import com.atlassian.crowd.event.user.UserDeletedEvent;
import com.atlassian.crowd.event.user.UserEditedEvent;
import com.atlassian.crowd.event.user.UserRenamedEvent;
import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.host.PersonChange;
import io.throughline.sandbox.host.Users;
import java.util.function.Consumer;

/**
 * Publishes what happened to a person, as the user directory under the hosts does. Its events know people by log-in name. Of an
 * anonymisation a plugin hears what it consists of, a change of name and an edit; Jira has extension points of its own for it.
 */
public final class PersonEvents implements Consumer<PersonChange> {
    private final EventPublisher events;

    public PersonEvents(EventPublisher events) {
        this.events = events;
    }

    @Override
    public void accept(PersonChange change) {
        Users.User before = change.before().orElse(null);
        Users.User after = change.after().orElse(null);
        if (before != null && after == null) {
            events.publish(new UserDeletedEvent(before.name()));
        }
        if (before == null || after == null) {
            return;
        }
        if (!before.name().equals(after.name())) {
            events.publish(new UserRenamedEvent(new Listed(after.name(), after.active()), before.name()));
        }
        if (change.kind() != PersonChange.Kind.RENAMED && change.kind() != PersonChange.Kind.GROUPS) {
            events.publish(new UserEditedEvent(
                    new Listed(after.name(), after.active()), new Listed(before.name(), before.active())));
        }
    }

    private record Listed(String name, boolean active) implements com.atlassian.crowd.model.user.User {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isActive() {
            return active;
        }
    }
}
