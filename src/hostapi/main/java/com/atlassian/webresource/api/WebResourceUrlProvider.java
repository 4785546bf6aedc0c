package com.atlassian.webresource.api;

/** Addresses of static files of plugins. Evidence: [SLACK] [CTEN] [OO] [OLD]. */
public interface WebResourceUrlProvider {
    String getStaticPluginResourceUrl(String moduleCompleteKey, String resourceName, UrlMode urlMode);

    String getBaseUrl();

    String getBaseUrl(UrlMode urlMode);
}
