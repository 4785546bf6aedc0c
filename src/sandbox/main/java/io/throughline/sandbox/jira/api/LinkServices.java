package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import io.throughline.sandbox.jira.store.Issues.LinkRow;
import java.util.Collection;
import java.util.List;

/** Links between issues, those of epics and sub-tasks among them; nobody's permissions are asked for, as in Jira. */
record LinkServices(HostObjects objects) implements IssueLinkManager {
    @Override
    public List<IssueLink> getOutwardLinks(Long sourceIssueId) {
        return of(objects.data().issues().links(sourceIssueId, true));
    }

    @Override
    public List<IssueLink> getInwardLinks(Long destinationIssueId) {
        return of(objects.data().issues().links(destinationIssueId, false));
    }

    @Override
    public Collection<IssueLink> getIssueLinks(Long linkTypeId) {
        return of(objects.data().issues().linksOfType(linkTypeId));
    }

    private List<IssueLink> of(List<LinkRow> rows) {
        return rows.stream().map(objects::link).toList();
    }
}
