package io.throughline.sandbox.jira.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.search.issue.IssueDocumentSearchService;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.MailQueue;
import io.throughline.sandbox.jira.jql.IssueSearch;
import java.util.Map;

/** Every service of Jira's own that a plugin finds here. */
public final class HostServices {
    private HostServices() {}

    /** The services by the interface they are registered under. */
    public static Map<Class<?>, Object> all(HostObjects objects, IssueSearch search, MailQueue mail) {
        SearchServices searches = new SearchServices(objects, search);
        AccessServices access = new AccessServices(objects);
        return Map.ofEntries(
                Map.entry(MailQueue.class, mail),
                Map.entry(IssueManager.class, new IssueServices(objects)),
                Map.entry(IssueLinkManager.class, new LinkServices(objects)),
                Map.entry(ProjectManager.class, new ProjectServices(objects)),
                Map.entry(CustomFieldManager.class, new FieldServices(objects)),
                Map.entry(PermissionManager.class, access),
                Map.entry(GlobalPermissionManager.class, access),
                Map.entry(GroupManager.class, access),
                Map.entry(JiraAuthenticationContext.class, new LoggedIn(objects)),
                Map.entry(UserManager.class, new PersonServices(objects)),
                Map.entry(SearchService.class, searches),
                Map.entry(IssueDocumentSearchService.class, searches));
    }
}
