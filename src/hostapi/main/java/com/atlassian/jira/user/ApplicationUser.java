package com.atlassian.jira.user;

/** A person in Jira. Evidence: [SLACK] [POKER] [PANELS]. */
public interface ApplicationUser {
    String getKey();

    String getUsername();

    String getName();

    long getDirectoryId();

    boolean isActive();

    String getEmailAddress();

    String getDisplayName();

    Long getId();
}
