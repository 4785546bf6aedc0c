package io.throughline.sandbox.host;

import jakarta.servlet.http.HttpServletRequest;

/** The frame a product draws around every page: head, navigation, content. */
@FunctionalInterface
public interface Chrome {
    /**
     * Draws a page in the frame.
     *
     * @param page what the page itself says
     * @return the whole HTML document
     */
    String decorate(HttpServletRequest request, Page page);

    /**
     * A page before it is decorated.
     *
     * @param title text of {@code <title>}, not escaped
     * @param head HTML to add to {@code <head>}: the page's own, then the tags of the web resources it required
     * @param body HTML of {@code <body>}
     * @param decorator the page's {@code <meta name="decorator">}, such as {@code atl.general}; "" if it names none
     */
    record Page(String title, String head, String body, String decorator) {}
}
