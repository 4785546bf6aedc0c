package com.atlassian.confluence.security;

import com.atlassian.user.User;

/** Who may do what; a null user is an anonymous visitor. Evidence: [SLACK] [P6]. */
public interface PermissionManager {
    /** Stands for the whole application where a target is asked for. */
    Object TARGET_APPLICATION = new Object();

    boolean hasPermission(User user, Permission permission, Object target);

    boolean isConfluenceAdministrator(User user);

    boolean isSystemAdministrator(User user);
}
