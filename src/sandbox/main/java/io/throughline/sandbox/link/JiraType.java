package io.throughline.sandbox.link;

import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import java.net.URI;

/** The other end is a Jira. */
final class JiraType implements JiraApplicationType {
    @Override
    public String getI18nKey() {
        return "applinks.jira";
    }

    /** There is no icon. */
    @Override
    public URI getIconUrl() {
        return null;
    }
}
