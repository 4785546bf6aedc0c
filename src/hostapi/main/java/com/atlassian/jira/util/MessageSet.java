package com.atlassian.jira.util;

import java.util.Set;

/** Errors and warnings for a person to read. Evidence: [OLD]. */
public interface MessageSet {
    Set<String> getErrorMessages();

    Set<String> getWarningMessages();

    boolean hasAnyErrors();

    boolean hasAnyWarnings();

    void addErrorMessage(String errorMessage);

    void addWarningMessage(String warningMessage);
}
