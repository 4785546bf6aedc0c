package com.atlassian.webresource.spi.condition;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.webresource.api.QueryParams;
import com.atlassian.webresource.api.url.UrlBuilder;
import java.util.Map;

/** Whether a web resource is served, decided from its address alone. Evidence: [P6] [DOC stateless web resources]. */
public interface UrlReadingCondition {
    void init(Map<String, String> params) throws PluginParseException;

    /** Asked while a page is drawn, by the person it is drawn for. */
    void addToUrl(UrlBuilder urlBuilder);

    /** Asked when the resource is fetched, by nobody in particular. */
    boolean shouldDisplay(QueryParams params);
}
