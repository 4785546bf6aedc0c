package com.atlassian.jira.security.groups;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Groups and their members. Evidence: [OLD]. */
public interface GroupManager {
    boolean isUserInGroup(ApplicationUser user, String groupName);

    Collection<String> getGroupNamesForUser(ApplicationUser user);
}
