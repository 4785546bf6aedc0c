package io.throughline.okr.jira.page;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.throughline.okr.usecases.sight.Address;

/** The base URL an administrator has set. */
public final class JiraAddress implements Address {
    private final ApplicationProperties properties;

    public JiraAddress(ApplicationProperties properties) {
        this.properties = properties;
    }

    @Override
    public String url() {
        String url = properties.getBaseUrl(UrlMode.CANONICAL);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
