package com.atlassian.applinks.api;

/** Values kept with an application link. Evidence: [P6]. */
public interface PropertySet {
    Object getProperty(String key);

    Object putProperty(String key, Object value);

    Object removeProperty(String key);
}
