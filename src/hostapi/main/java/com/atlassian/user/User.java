package com.atlassian.user;

/** A person, by name. Evidence: [SLACK] [P6]. */
public interface User {
    String getName();

    String getFullName();

    String getEmail();
}
