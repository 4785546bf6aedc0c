package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.ProjectRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what. In a project whoever may browse may also work, once he is logged in; its lead and Jira's administrators
 * administer it.
 */
record AccessServices(HostObjects objects) implements PermissionManager, GlobalPermissionManager, GroupManager {
    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, Issue issue, ApplicationUser user) {
        return holds(permissionKey, issue.getProjectId(), objects.user(user));
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, Project project, ApplicationUser user) {
        return holds(permissionKey, project.getId(), objects.user(user));
    }

    @Override
    public Collection<Project> getProjects(ProjectPermissionKey permissionKey, ApplicationUser user) {
        Optional<Users.User> person = objects.user(user);
        Set<Long> browsable = objects.data().permissions().browsable(person);
        return objects.data().issues().projects().stream()
                .filter(project -> browsable.contains(project.id()))
                .filter(project -> beyondBrowsing(permissionKey, project.id(), person))
                .map(objects::project)
                .toList();
    }

    private boolean holds(ProjectPermissionKey key, long projectId, Optional<Users.User> person) {
        return objects.data().permissions().mayBrowse(person, projectId) && beyondBrowsing(key, projectId, person);
    }

    private boolean beyondBrowsing(ProjectPermissionKey key, long projectId, Optional<Users.User> person) {
        if (key.equals(ProjectPermissions.BROWSE_PROJECTS)) {
            return true;
        }
        if (!key.equals(ProjectPermissions.ADMINISTER_PROJECTS)) {
            return person.isPresent();
        }
        String lead =
                objects.data().issues().project(projectId).map(ProjectRow::lead).orElse("");
        return person.filter(user -> user.administrator() || user.key().equals(lead))
                .isPresent();
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
