package io.throughline.sandbox.confluence.services;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.HashMap;
import java.util.Map;

/** What a macro is told of the page it stands in. */
final class PageConversion implements ConversionContext {
    private final ConversionContextOutputType outputType;
    private final String spaceKey;
    private final ContentEntityObject entity;
    private final Map<String, Object> properties = new HashMap<>();
    private boolean asyncRenderSafe = true;

    /**
     * Makes the context of one rendering.
     *
     * @param entity the page; null in the preview of one that is not saved yet, as in the host
     */
    PageConversion(ConversionContextOutputType outputType, String spaceKey, ContentEntityObject entity) {
        this.outputType = outputType;
        this.spaceKey = spaceKey;
        this.entity = entity;
    }

    @Override
    public String getOutputType() {
        return outputType.value();
    }

    @Override
    public String getOutputDeviceType() {
        return "desktop";
    }

    @Override
    public ContentEntityObject getEntity() {
        return entity;
    }

    @Override
    public String getSpaceKey() {
        return spaceKey;
    }

    @Override
    public Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public Object getProperty(String name, Object defaultValue) {
        return properties.getOrDefault(name, defaultValue);
    }

    @Override
    public String getPropertyAsString(String name) {
        Object value = properties.get(name);
        return value == null ? null : value.toString();
    }

    @Override
    public void setProperty(String name, Object value) {
        if (value == null) {
            properties.remove(name);
        } else {
            properties.put(name, value);
        }
    }

    @Override
    public boolean hasProperty(String name) {
        return properties.containsKey(name);
    }

    @Override
    public Object removeProperty(String name) {
        return properties.remove(name);
    }

    @Override
    public boolean isAsyncRenderSafe() {
        return asyncRenderSafe;
    }

    @Override
    public void disableAsyncRenderSafe() {
        asyncRenderSafe = false;
    }

    @Override
    public boolean isDiffOrEmail() {
        return outputType == ConversionContextOutputType.DIFF || outputType == ConversionContextOutputType.EMAIL;
    }
}
