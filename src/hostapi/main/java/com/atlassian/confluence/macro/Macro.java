package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

/** A macro: turns parameters and body into HTML. Evidence: [CTEN] [OO] [DOC Confluence 9.3]. */
public interface Macro {
    /** What stands inside a macro. */
    enum BodyType {
        NONE,
        PLAIN_TEXT,
        RICH_TEXT
    }

    /** How a macro's HTML stands in the page. */
    enum OutputType {
        INLINE,
        BLOCK
    }

    String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException;

    BodyType getBodyType();

    OutputType getOutputType();
}
