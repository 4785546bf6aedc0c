package com.atlassian.jira.user.anonymize;

/**
 * Jira asks it when a user key is to be changed, in the background. Evidence: [DOC Jira Core anonymizing users] [DOC Jira
 * Software 10.4].
 */
public interface UserKeyChangeHandler extends AnonymizationHandler<UserPropertyChangeParameter> {}
