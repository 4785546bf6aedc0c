package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;

/** A picture by its address. Evidence: [OO]. */
public class DefaultImagePlaceholder implements ImagePlaceholder {
    private final String url;
    private final boolean applyPlaceholderChrome;
    private final ImageDimensions imageDimensions;

    public DefaultImagePlaceholder(String url, boolean applyPlaceholderChrome, ImageDimensions imageDimensions) {
        this.url = url;
        this.applyPlaceholderChrome = applyPlaceholderChrome;
        this.imageDimensions = imageDimensions;
    }

    @Override
    public String getUrl() {
        return url;
    }

    @Override
    public ImageDimensions getImageDimensions() {
        return imageDimensions;
    }

    @Override
    public boolean applyPlaceholderChrome() {
        return applyPlaceholderChrome;
    }
}
