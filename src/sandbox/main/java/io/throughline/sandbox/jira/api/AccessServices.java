package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Permissions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: in a project and for an issue by permission scheme, role and security level, in Jira as a whole by the
 * groups a person is in.
 */
record AccessServices(HostObjects objects) implements PermissionManager, GlobalPermissionManager, GroupManager {
    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, Issue issue, ApplicationUser user) {
        return objects.row(issue)
                .filter(row -> permissions().holds(objects.user(user), permissionKey.permissionKey(), row))
                .isPresent();
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, Project project, ApplicationUser user) {
        return permissions().holds(objects.user(user), permissionKey.permissionKey(), project.getId());
    }

    @Override
    public Collection<Project> getProjects(ProjectPermissionKey permissionKey, ApplicationUser user) {
        Set<Long> ids = permissions().holding(objects.user(user), permissionKey.permissionKey());
        return objects.data().issues().projects().stream()
                .filter(project -> ids.contains(project.id()))
                .map(objects::project)
                .toList();
    }

    private Permissions permissions() {
        return objects.data().permissions();
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permissionKey, ApplicationUser user) {
        Optional<GlobalPermission> asked = GlobalPermission.named(permissionKey.getKey());
        Optional<Users.User> person = objects.user(user).filter(Users.User::active);
        if (asked.isEmpty()) {
            return false;
        }
        boolean anyone = objects.host().users().holders(asked.get()).contains(GlobalPermission.ANYONE);
        return switch (asked.get()) {
            case ADMINISTER -> person.filter(Users.User::administrator).isPresent();
            default ->
                anyone
                        || person.filter(each -> each.permissions().contains(asked.get()))
                                .isPresent();
        };
    }

    @Override
    public boolean isUserInGroup(ApplicationUser user, String groupName) {
        return objects.user(user)
                .filter(person -> person.groups().contains(groupName))
                .isPresent();
    }

    @Override
    public Collection<String> getGroupNamesForUser(ApplicationUser user) {
        return objects.user(user).map(person -> List.copyOf(person.groups())).orElse(List.of());
    }
}
