package io.throughline.sandbox.confluence.editor;

import io.throughline.sandbox.confluence.storageformat.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Storage format as it is written: prefixes without their declarations. */
final class Xml {
    static final String AC = "ac:";
    private static final String CDATA_END = "]]>";

    private Xml() {}

    /** The node with all in it. */
    static String of(Node node) {
        switch (node.getNodeType()) {
            case Node.TEXT_NODE -> {
                return text(node.getNodeValue());
            }
            case Node.CDATA_SECTION_NODE -> {
                return cdata(node.getNodeValue());
            }
            case Node.ELEMENT_NODE -> {
                String content = contentOf(node);
                String open = "<" + node.getNodeName() + attributes((Element) node);
                return content.isEmpty() ? open + "/>" : open + ">" + content + "</" + node.getNodeName() + ">";
            }
            default -> {
                return "";
            }
        }
    }

    static String contentOf(Node parent) {
        StringBuilder xml = new StringBuilder();
        nodes(parent).forEach(child -> xml.append(of(child)));
        return xml.toString();
    }

    /** Text as people's editors write it: spaces that do not break are seen. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\u00a0", "&nbsp;");
    }

    /** A CDATA section; one that holds its own end becomes two. */
    static String cdata(String text) {
        return "<![CDATA[" + text.replace(CDATA_END, "]]]]><![CDATA[>") + CDATA_END;
    }

    private static String attributes(Element element) {
        StringBuilder xml = new StringBuilder();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            xml.append(' ')
                    .append(attribute.getName())
                    .append("=\"")
                    .append(Html.escape(attribute.getValue()))
                    .append('"');
        }
        return xml.toString();
    }

    static List<Node> nodes(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }

    static Optional<Element> child(Element parent, String name) {
        return nodes(parent).stream()
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast)
                .findFirst();
    }
}
