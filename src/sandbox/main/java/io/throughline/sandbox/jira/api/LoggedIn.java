package io.throughline.sandbox.jira.api;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is logged in on this thread. A plugin may change it, and should put it back: on a thread that serves a request the end of
 * the request does, on any other nobody does.
 */
record LoggedIn(HostObjects objects) implements JiraAuthenticationContext {
    @Override
    public ApplicationUser getLoggedInUser() {
        return objects.person(objects.host().users().current());
    }

    @Override
    public boolean isLoggedInUser() {
        return objects.host().users().current().isPresent();
    }

    @Override
    public Locale getLocale() {
        return objects.host().users().locale();
    }

    @Override
    public void setLoggedInUser(ApplicationUser user) {
        objects.host().users().become(objects.user(user));
    }

    @Override
    public void clearLoggedInUser() {
        objects.host().users().become(Optional.empty());
    }
}
