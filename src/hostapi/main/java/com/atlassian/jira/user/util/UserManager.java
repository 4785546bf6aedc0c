package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;

/** People in Jira by key and name; null where there is none. Evidence: [SLACK] [OLD]. */
public interface UserManager {
    ApplicationUser getUserByKey(String userKey);

    ApplicationUser getUserByName(String userName);
}
