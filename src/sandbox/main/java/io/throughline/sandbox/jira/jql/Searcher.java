package io.throughline.sandbox.jira.jql;

import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.throughline.sandbox.host.Users;
import java.util.Optional;

/**
 * For whom a query runs, whoever the thread acts for.
 *
 * @param user empty for an anonymous visitor
 * @param overrideSecurity true finds what this person may not see too
 * @param person the same person as the API has it; null for an anonymous visitor
 */
record Searcher(Optional<Users.User> user, boolean overrideSecurity, ApplicationUser person)
        implements QueryCreationContext {
    @Override
    public ApplicationUser getApplicationUser() {
        return person;
    }

    @Override
    public boolean isSecurityOverriden() {
        return overrideSecurity;
    }
}
