package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

/** A page or a blog post. Evidence: [SLACK] [P6]. */
public abstract class AbstractPage extends SpaceContentEntityObject {
    protected AbstractPage() {}

    @Override
    public String getUrlPath() {
        return getIdBasedPageUrl();
    }

    public String getIdBasedPageUrl() {
        return "/pages/viewpage.action?pageId=" + getId();
    }
}
