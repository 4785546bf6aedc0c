package com.atlassian.jira.event;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

/** A project was made. Evidence: [OLD] [DOC Jira events 2026]. */
public class ProjectCreatedEvent extends AbstractProjectEvent {
    public ProjectCreatedEvent(ApplicationUser user, Project project) {
        super(user, project);
    }
}
