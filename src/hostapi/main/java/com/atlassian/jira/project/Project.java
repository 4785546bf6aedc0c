package com.atlassian.jira.project;

/** A project. Evidence: [SLACK]. */
public interface Project {
    Long getId();

    String getKey();

    String getName();

    String getDescription();

    boolean isArchived();
}
