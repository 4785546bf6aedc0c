package io.throughline.sandbox.link;

import com.atlassian.applinks.api.application.confluence.ConfluenceApplicationType;
import java.net.URI;

/** The other end is a Confluence. */
final class ConfluenceType implements ConfluenceApplicationType {
    @Override
    public String getI18nKey() {
        return "applinks.confluence";
    }

    /** There is no icon. */
    @Override
    public URI getIconUrl() {
        return null;
    }
}
