package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Says whether a web fragment is shown to this person here. Evidence: [POKER]. */
public abstract class AbstractWebCondition implements Condition {
    @Override
    public void init(Map<String, String> params) throws PluginParseException {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return shouldDisplay((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
    }

    public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper);
}
