package io.throughline.okr.jira.people;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.sight.Viewers;
import java.util.Set;

/** Who is logged in to Jira on this thread, with his groups as they are now. */
public final class JiraViewers implements Viewers {
    private final JiraAuthenticationContext authentication;
    private final GroupManager groups;
    private final GlobalPermissionManager permissions;

    public JiraViewers(
            JiraAuthenticationContext authentication, GroupManager groups, GlobalPermissionManager permissions) {
        this.authentication = authentication;
        this.groups = groups;
        this.permissions = permissions;
    }

    @Override
    public Viewer current() {
        ApplicationUser user = authentication.getLoggedInUser();
        if (user == null) {
            return Viewer.ANONYMOUS;
        }
        return viewer(user, groups, permissions);
    }

    static Viewer viewer(ApplicationUser user, GroupManager groups, GlobalPermissionManager permissions) {
        return new Viewer(
                user.getKey(),
                Set.copyOf(groups.getGroupNamesForUser(user)),
                permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user));
    }
}
