package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;

/**
 * Where and for what a page is being rendered. The entity is null in templates and some previews. Evidence: [CTEN]
 * [OO] [P6].
 */
public interface ConversionContext {
    String getOutputType();

    String getOutputDeviceType();

    ContentEntityObject getEntity();

    String getSpaceKey();

    Object getProperty(String name);

    Object getProperty(String name, Object defaultValue);

    String getPropertyAsString(String name);

    void setProperty(String name, Object value);

    boolean hasProperty(String name);

    Object removeProperty(String name);

    boolean isAsyncRenderSafe();

    void disableAsyncRenderSafe();

    boolean isDiffOrEmail();
}
