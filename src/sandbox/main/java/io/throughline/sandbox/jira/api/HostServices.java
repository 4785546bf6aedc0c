package io.throughline.sandbox.jira.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.sandbox.jira.jql.IssueSearch;
import java.util.Map;

/** Every service of Jira's own that a plugin finds here. */
public final class HostServices {
    private HostServices() {}

    /** The services by the interface they are registered under. */
    public static Map<Class<?>, Object> all(HostObjects objects, IssueSearch search) {
        AccessServices access = new AccessServices(objects);
        return Map.of(
                IssueManager.class, new IssueServices(objects),
                IssueLinkManager.class, new LinkServices(objects),
                ProjectManager.class, new ProjectServices(objects),
                CustomFieldManager.class, new FieldServices(objects),
                PermissionManager.class, access,
                GlobalPermissionManager.class, access,
                GroupManager.class, access,
                JiraAuthenticationContext.class, new LoggedIn(objects),
                UserManager.class, new PersonServices(objects),
                SearchService.class, new SearchServices(objects, search));
    }
}
