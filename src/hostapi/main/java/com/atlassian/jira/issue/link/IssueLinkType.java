package com.atlassian.jira.issue.link;

/** Kind of a link between issues. Evidence: [OLD] [DOC Jira 7.6]. */
public interface IssueLinkType {
    Long getId();

    String getName();

    String getOutward();

    String getInward();

    String getStyle();

    boolean isSubTaskLinkType();

    boolean isSystemLinkType();
}
