package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.user.User;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.SpacePermission;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.host.Users;
import java.util.Optional;

/** What people may do, for plugins. What is not known, as a page that is gone, nobody may do anything with. */
public final class HostPermissions implements PermissionManager {
    private final Wiki wiki;
    private final Access access;
    private final Users users;

    public HostPermissions(Wiki wiki, Access access, Users users) {
        this.wiki = wiki;
        this.access = access;
        this.users = users;
    }

    private Optional<Users.User> known(User user) {
        return Optional.ofNullable(user).flatMap(each -> users.byName(each.getName()));
    }

    @Override
    public boolean hasPermission(User user, Permission permission, Object target) {
        Optional<Users.User> viewer = known(user);
        if (user != null && viewer.isEmpty()) {
            return false;
        }
        if (target == TARGET_APPLICATION) {
            return permission == Permission.VIEW
                    ? viewer.isPresent() || users.anonymousAccess()
                    : viewer.filter(Users.User::administrator).isPresent();
        }
        if (target instanceof Space space) {
            return wiki.space(space.getKey())
                    .filter(stored -> onSpace(permission, stored, viewer))
                    .isPresent();
        }
        return target instanceof ContentEntityObject content
                && wiki.page(content.getId())
                        .filter(page -> onPage(permission, page, viewer))
                        .isPresent();
    }

    private boolean onSpace(Permission permission, WikiSpace space, Optional<Users.User> viewer) {
        if (permission == Permission.VIEW) {
            return access.mayView(space, viewer);
        }
        SpacePermission needed = permission == Permission.EXPORT
                ? SpacePermission.EXPORT
                : permission == Permission.EDIT ? SpacePermission.EDIT_PAGES : SpacePermission.ADMINISTER;
        return access.may(needed, space, viewer);
    }

    private boolean onPage(Permission permission, WikiPage page, Optional<Users.User> viewer) {
        if (permission == Permission.VIEW) {
            return access.mayView(page, viewer);
        }
        if (permission == Permission.EDIT) {
            return access.mayEdit(page, viewer);
        }
        if (permission == Permission.REMOVE) {
            return access.mayDelete(page, viewer);
        }
        SpacePermission needed = permission == Permission.EXPORT
                ? SpacePermission.EXPORT
                : permission == Permission.SET_PERMISSIONS ? SpacePermission.RESTRICT : SpacePermission.ADMINISTER;
        return access.may(needed, page, viewer);
    }

    @Override
    public boolean isConfluenceAdministrator(User user) {
        return known(user).filter(Users.User::administrator).isPresent();
    }

    @Override
    public boolean isSystemAdministrator(User user) {
        return known(user).filter(Users.User::systemAdministrator).isPresent();
    }
}
