package com.atlassian.jira;

import java.util.Collection;
import java.util.List;

/** The kinds of values there are. Evidence: [POKER] [OLD]. */
public final class JiraDataTypes {
    public static final JiraDataType ISSUE = new Named("com.atlassian.jira.issue.Issue");
    public static final JiraDataType PROJECT = new Named("com.atlassian.jira.project.Project");
    public static final JiraDataType USER = new Named("com.atlassian.jira.user.ApplicationUser");
    public static final JiraDataType DATE = new Named("java.util.Date");
    public static final JiraDataType TEXT = new Named("java.lang.String");
    public static final JiraDataType NUMBER = new Named("java.lang.Number");
    public static final JiraDataType ALL = new Named("java.lang.Object");

    private JiraDataTypes() {}

    private record Named(String name) implements JiraDataType {
        @Override
        public Collection<String> asStrings() {
            return List.of(name);
        }

        @Override
        public boolean matches(JiraDataType other) {
            return this == ALL || other == ALL || equals(other);
        }
    }
}
