package io.throughline.sandbox.link;

import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import java.net.URI;

/** The kind of application at the other end of the sandbox's link. */
public final class JiraType implements JiraApplicationType {
    @Override
    public String getI18nKey() {
        return "applinks.jira";
    }

    /** There is no icon. */
    @Override
    @SuppressWarnings("NullAway") // the host answers null where a type has no icon
    public URI getIconUrl() {
        return null;
    }
}
