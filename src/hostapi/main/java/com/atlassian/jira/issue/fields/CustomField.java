package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;

/** A custom field. Evidence: [SLACK] [POKER]. */
public interface CustomField {
    String getId();

    Long getIdAsLong();

    String getName();

    String getFieldName();

    CustomFieldType<?, ?> getCustomFieldType();

    Object getValue(Issue issue);
}
