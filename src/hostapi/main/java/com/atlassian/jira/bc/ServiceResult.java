package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/** Whether something went well, and what did not. Evidence: [OLD]. */
public interface ServiceResult {
    boolean isValid();

    ErrorCollection getErrorCollection();
}
