package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.issuetype.IssueType;
import io.throughline.sandbox.jira.store.Constants;

/** An issue type. */
record HostIssueType(Constants.Type type, String contextPath) implements IssueType {
    @Override
    public String getId() {
        return type.id();
    }

    @Override
    public String getName() {
        return type.name();
    }

    @Override
    public String getNameTranslation() {
        return type.name();
    }

    @Override
    public String getIconUrl() {
        return contextPath + "/sandbox/jira/" + type.iconName() + ".svg";
    }

    @Override
    public boolean isSubTask() {
        return type.subtask();
    }
}
