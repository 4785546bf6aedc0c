package com.atlassian.jira;

import java.util.Collection;

/** What kind of values a JQL function gives. Evidence: [POKER]. */
public interface JiraDataType {
    Collection<String> asStrings();

    boolean matches(JiraDataType dataType);
}
