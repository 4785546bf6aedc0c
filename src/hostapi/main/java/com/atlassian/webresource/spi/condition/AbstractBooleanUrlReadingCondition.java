package com.atlassian.webresource.spi.condition;

import com.atlassian.webresource.api.QueryParams;
import com.atlassian.webresource.api.url.UrlBuilder;

/** A condition that is a yes or a no, carried by one parameter. Evidence: [SLACK]. */
public abstract class AbstractBooleanUrlReadingCondition implements UrlReadingCondition {
    @Override
    public void addToUrl(UrlBuilder urlBuilder) {
        if (isConditionTrue()) {
            urlBuilder.addToQueryString(queryKey(), "true");
        }
    }

    @Override
    public boolean shouldDisplay(QueryParams params) {
        return Boolean.parseBoolean(params.get(queryKey()));
    }

    protected abstract boolean isConditionTrue();

    protected abstract String queryKey();
}
