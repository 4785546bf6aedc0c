package io.throughline.okr.jira.people;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.usecases.goal.Audience;
import java.util.Optional;

/** Jira's people with their groups as they are now. */
public final class JiraAudience implements Audience {
    private final UserManager users;
    private final GroupManager groups;
    private final GlobalPermissionManager permissions;

    public JiraAudience(UserManager users, GroupManager groups, GlobalPermissionManager permissions) {
        this.users = users;
        this.groups = groups;
        this.permissions = permissions;
    }

    @Override
    public Optional<Viewer> viewer(String userKey) {
        return Optional.ofNullable(users.getUserByKey(userKey))
                .filter(ApplicationUser::isActive)
                .map(user -> JiraViewers.viewer(user, groups, permissions));
    }
}
