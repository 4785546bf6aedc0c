package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/** For whom a query is run. Evidence: [POKER] [OLD]. */
public interface QueryCreationContext {
    ApplicationUser getApplicationUser();

    /** Spelled so by the host. */
    boolean isSecurityOverriden();
}
