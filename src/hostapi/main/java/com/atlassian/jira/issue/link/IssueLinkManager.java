package com.atlassian.jira.issue.link;

import java.util.Collection;
import java.util.List;

/** Links between issues. It does not check permissions. Evidence: [OLD] [DOC Jira 7.6]. */
public interface IssueLinkManager {
    List<IssueLink> getOutwardLinks(Long sourceIssueId);

    List<IssueLink> getInwardLinks(Long destinationIssueId);

    Collection<IssueLink> getIssueLinks(Long linkTypeId);
}
