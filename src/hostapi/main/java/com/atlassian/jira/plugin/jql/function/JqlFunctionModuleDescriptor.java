package com.atlassian.jira.plugin.jql.function;

/** What the descriptor says of a JQL function. Evidence: [OLD]. */
public interface JqlFunctionModuleDescriptor {
    String getFunctionName();

    boolean isList();
}
