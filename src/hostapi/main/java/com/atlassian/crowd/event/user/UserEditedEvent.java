package com.atlassian.crowd.event.user;

import com.atlassian.crowd.model.user.User;

/** A person was edited, activated or deactivated. Evidence: [SLACK]. */
public class UserEditedEvent extends UserUpdatedEvent {
    private final User originalUser;

    public UserEditedEvent(User user, User originalUser) {
        super(user);
        this.originalUser = originalUser;
    }

    public User getOriginalUser() {
        return originalUser;
    }
}
