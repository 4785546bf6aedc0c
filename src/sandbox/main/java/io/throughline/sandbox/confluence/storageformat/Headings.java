package io.throughline.sandbox.confluence.storageformat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The headings of one page, for their anchors and the table of contents. */
final class Headings {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String pageTitle;
    private final List<Heading> found = new ArrayList<>();

    Headings(String pageTitle) {
        this.pageTitle = pageTitle;
    }

    /** Notes all headings before anything is rendered, so that a table of contents may stand above them. */
    void collect(Element root) {
        found.clear();
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            String name = elements.item(i).getNodeName();
            if (name.matches("h[1-6]")) {
                String text = elements.item(i).getTextContent().strip();
                found.add(new Heading(name.charAt(1) - '0', text, anchor(text)));
            }
        }
    }

    List<Heading> found() {
        return List.copyOf(found);
    }

    /** The host's form: page title and heading without spaces. */
    String anchor(String text) {
        return SPACE.matcher(pageTitle).replaceAll("") + "-"
                + SPACE.matcher(text.strip()).replaceAll("");
    }

    /**
     * One heading.
     *
     * @param level 1 to 6
     */
    record Heading(int level, String text, String anchor) {}
}
