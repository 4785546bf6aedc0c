package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;

/** Who is logged in on this thread. Evidence: [SLACK] [POKER] [PANELS]. */
public interface JiraAuthenticationContext {
    ApplicationUser getLoggedInUser();

    boolean isLoggedInUser();

    Locale getLocale();

    void setLoggedInUser(ApplicationUser user);

    void clearLoggedInUser();
}
