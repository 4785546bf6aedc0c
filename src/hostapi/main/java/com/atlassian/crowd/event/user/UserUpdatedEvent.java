package com.atlassian.crowd.event.user;

import com.atlassian.crowd.model.user.User;

/** Something about a person changed. Evidence: [SLACK]. */
public class UserUpdatedEvent {
    private final User user;

    public UserUpdatedEvent(User user) {
        this.user = user;
    }

    public User getUser() {
        return user;
    }
}
