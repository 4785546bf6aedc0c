package io.throughline.sandbox.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element of a descriptor. */
public final class Tag {
    private final Element element;

    Tag(Element element) {
        this.element = element;
    }

    public String name() {
        return element.getTagName();
    }

    /** The attribute's value; "" if it is not there. */
    public String attribute(String name) {
        return element.getAttribute(name);
    }

    /** The attribute's value, or the other text if it is not there. */
    public String attribute(String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    /** The element's text without the spaces around it. */
    public String text() {
        return element.getTextContent().trim();
    }

    /** Its child elements in order. */
    public List<Tag> children() {
        List<Tag> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(new Tag(child));
            }
        }
        return found;
    }

    /** Its child elements of that name in order. */
    public List<Tag> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    public Optional<Tag> child(String name) {
        return children(name).stream().findFirst();
    }

    /** Text of the child element; "" if it is not there. */
    public String childText(String name) {
        return child(name).map(Tag::text).orElse("");
    }

    /** Its {@code <param name= value=>} children; a value may also be the text. */
    public Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        for (Tag param : children("param")) {
            params.put(param.attribute("name"), param.attribute("value", param.text()));
        }
        return params;
    }

    /** Its {@code <init-param>} children by {@code <param-name>}; if a name stands twice, the last counts. */
    public Map<String, String> initParams() {
        Map<String, String> params = new LinkedHashMap<>();
        for (Tag param : children("init-param")) {
            params.put(param.childText("param-name"), param.childText("param-value"));
        }
        return params;
    }

    /** The attribute as a number; the other number if it is not there or is none. */
    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(name).trim());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
