package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;

/** The picture of a macro in the editor. Evidence: [OO]. */
public interface ImagePlaceholder {
    String getUrl();

    ImageDimensions getImageDimensions();

    boolean applyPlaceholderChrome();
}
