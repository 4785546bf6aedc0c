package com.atlassian.crowd.model.user;

/** A person as the user directory has him, known by log-in name. Evidence: [SLACK]. */
public interface User {
    String getName();

    boolean isActive();
}
