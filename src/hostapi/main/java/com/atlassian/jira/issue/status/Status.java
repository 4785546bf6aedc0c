package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.status.category.StatusCategory;

/** State of an issue in its workflow. Evidence: [SLACK]. */
public interface Status {
    String getId();

    String getName();

    String getNameTranslation();

    StatusCategory getStatusCategory();
}
