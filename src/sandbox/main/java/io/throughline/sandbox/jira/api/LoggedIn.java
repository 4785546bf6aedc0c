package io.throughline.sandbox.jira.api;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;

/** Who is logged in on this thread. A plugin cannot change it here: nothing of ours should want to. */
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
        throw new UnsupportedOperationException("the sandbox lets no plugin act as somebody else");
    }

    @Override
    public void clearLoggedInUser() {
        throw new UnsupportedOperationException("the sandbox lets no plugin act as somebody else");
    }
}
