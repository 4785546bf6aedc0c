package com.atlassian.confluence.content.render.xhtml;

import java.util.Locale;

/** What a page is rendered for; {@code value()} is what a context's output type says. Evidence: [P6]. */
public enum ConversionContextOutputType {
    PREVIEW,
    DISPLAY,
    WORD,
    PDF,
    HTML_EXPORT,
    FEED,
    EMAIL,
    DIFF;

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
