package com.atlassian.crowd.event.user;

/** Somebody was taken out of the user directory. Evidence: [SLACK]. */
public class UserDeletedEvent {
    private final String username;

    public UserDeletedEvent(String username) {
        this.username = username;
    }

    public String getUsername() {
        return username;
    }
}
