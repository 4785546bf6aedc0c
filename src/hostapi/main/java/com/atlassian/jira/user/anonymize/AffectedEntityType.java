package com.atlassian.jira.user.anonymize;

/** What happens to it. Evidence: [DOC Jira Software 10.4]. */
public enum AffectedEntityType {
    ANONYMIZE,
    REMOVE
}
