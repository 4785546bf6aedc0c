package io.throughline.sandbox.jira.api;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Locale;

/** People by key and by log-in name. */
record PersonServices(HostObjects objects) implements UserManager {
    @Override
    public ApplicationUser getUserByKey(String userKey) {
        return userKey == null ? null : objects.person(userKey);
    }

    @Override
    public ApplicationUser getUserByName(String userName) {
        return userName == null
                ? null
                : objects.person(objects.host().users().byName(userName.toLowerCase(Locale.ROOT)));
    }
}
