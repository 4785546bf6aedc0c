package io.throughline.sandbox.jira.api;

import com.atlassian.jira.project.Project;
import io.throughline.sandbox.jira.store.ProjectRow;

/** A project. */
record HostProject(ProjectRow row) implements Project {
    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public String getDescription() {
        return row.description();
    }

    @Override
    public boolean isArchived() {
        return row.archived();
    }
}
