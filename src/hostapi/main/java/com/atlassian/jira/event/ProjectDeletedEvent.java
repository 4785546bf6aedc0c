package com.atlassian.jira.event;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

/** A project was deleted. Evidence: [OLD] [DOC Jira events 2026]. */
public class ProjectDeletedEvent extends AbstractProjectEvent {
    public ProjectDeletedEvent(ApplicationUser user, Project project) {
        super(user, project);
    }
}
