package com.atlassian.jira.event;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

/** Something happened to a project. Evidence: [OLD] [DOC Jira events 2026]. */
public abstract class AbstractProjectEvent {
    private final ApplicationUser user;
    private final Project project;

    protected AbstractProjectEvent(ApplicationUser user, Project project) {
        this.user = user;
        this.project = project;
    }

    public ApplicationUser getUser() {
        return user;
    }

    public Project getProject() {
        return project;
    }

    public Long getId() {
        return project.getId();
    }
}
