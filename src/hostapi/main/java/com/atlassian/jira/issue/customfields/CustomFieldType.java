package com.atlassian.jira.issue.customfields;

/** Kind of a custom field; its key tells the kinds apart. Evidence: [OLD]. */
@SuppressWarnings("unused") // the host's type parameters
public interface CustomFieldType<T, S> {
    String getKey();

    String getName();
}
