package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

/** A macro that shows as a picture in the editor. Evidence: [OO]. */
public interface EditorImagePlaceholder {
    ImagePlaceholder getImagePlaceholder(Map<String, String> parameters, ConversionContext context);
}
