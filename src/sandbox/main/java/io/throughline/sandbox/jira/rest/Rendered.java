package io.throughline.sandbox.jira.rest;

import org.jsoup.nodes.Entities;

/** Texts as HTML: paragraphs and line breaks, no wiki markup. */
final class Rendered {
    private Rendered() {}

    static String html(String text) {
        return "<p>"
                + Entities.escape(text)
                        .replace("\r", "")
                        .replace("\n\n", "</p>\n<p>")
                        .replace("\n", "<br/>\n") + "</p>";
    }
}
