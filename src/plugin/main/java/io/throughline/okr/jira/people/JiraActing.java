package io.throughline.okr.jira.people;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.job.Acting;

/** Jira takes somebody for logged in, on a thread that no request has. */
public final class JiraActing implements Acting {
    private final JiraAuthenticationContext authentication;
    private final UserManager users;

    public JiraActing(JiraAuthenticationContext authentication, UserManager users) {
        this.authentication = authentication;
        this.users = users;
    }

    @Override
    public Turn as(String userKey) {
        ApplicationUser user = users.getUserByKey(userKey);
        if (user == null || !user.isActive()) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.job.author-gone");
        }
        ApplicationUser before = authentication.getLoggedInUser();
        authentication.setLoggedInUser(user);
        return () -> authentication.setLoggedInUser(before);
    }
}
