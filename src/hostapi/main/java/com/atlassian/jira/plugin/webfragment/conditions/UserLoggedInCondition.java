package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

/** Shows a web fragment to whoever is logged in. Evidence: [SLACK] [POKER]. */
public class UserLoggedInCondition extends AbstractWebCondition {
    public UserLoggedInCondition() {}

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
        return user != null;
    }
}
