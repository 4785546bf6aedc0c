package com.atlassian.crowd.event.user;

import com.atlassian.crowd.model.user.User;

/** A person has another log-in name. Evidence: [OLD] [DOC Jira 8.2 developer community]. */
public class UserRenamedEvent extends UserUpdatedEvent {
    private final String oldUsername;

    public UserRenamedEvent(User user, String oldUsername) {
        super(user);
        this.oldUsername = oldUsername;
    }

    public String getOldUsername() {
        return oldUsername;
    }
}
