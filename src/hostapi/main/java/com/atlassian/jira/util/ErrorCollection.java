package com.atlassian.jira.util;

import java.util.Collection;

/** Messages of what went wrong. Evidence: [OLD]. */
public interface ErrorCollection {
    void addErrorMessage(String message);

    Collection<String> getErrorMessages();

    boolean hasAnyErrors();
}
