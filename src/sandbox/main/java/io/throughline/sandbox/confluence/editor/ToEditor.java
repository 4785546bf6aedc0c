package io.throughline.sandbox.confluence.editor;

import io.throughline.sandbox.confluence.storageformat.Html;
import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Storage format as HTML for the editor. Macros are pictures, or tables around their bodies, as in the host's editor; what the
 * editor has no means to change stands as a locked piece that carries its storage format along.
 */
final class ToEditor {
    /** Parts of a page's layout; people write inside them. */
    private static final Set<String> LAYOUT = Set.of("ac:layout", "ac:layout-section", "ac:layout-cell");
    /** What stands within a line. */
    private static final Set<String> INLINE =
            Set.of("ac:link", "ac:image", "ac:emoticon", "ac:placeholder", "ac:inline-comment-marker", "time");

    private final MacroPictures pictures;

    ToEditor(MacroPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * The HTML.
     *
     * @throws io.throughline.sandbox.confluence.storageformat.BadStorageFormat if the body is not well-formed
     */
    String html(String storage) {
        return children(StorageFormat.parse(storage), "");
    }

    private String children(Node parent, String inside) {
        StringBuilder html = new StringBuilder();
        Xml.nodes(parent).forEach(child -> html.append(node(child, inside)));
        return html.toString();
    }

    private String node(Node node, String inside) {
        if (!(node instanceof Element element)) {
            boolean text = node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
            return text ? Xml.text(node.getNodeValue()) : "";
        }
        String name = element.getTagName();
        if (isMacro(element)) {
            return macro(element, inside);
        }
        if (LAYOUT.contains(name)) {
            return "<div class=\"" + name.substring(Xml.AC.length()) + "\" data-ac=\"" + name + "\" data-ac-type=\""
                    + Html.escape(element.getAttribute("ac:type")) + "\">" + children(element, "div") + "</div>";
        }
        if (name.contains(":") || !Html.keeps(name)) {
            return Html.dropsWhole(name) ? "" : kept(element, inside);
        }
        return switch (name) {
            case "p" -> paragraph(element);
            case "table" -> tag(element, Xml.child(element, "tbody").isPresent() ? "" : " data-rows-only=\"1\"", name);
            case "img" -> tag(element, " data-plain=\"1\"", name);
            default -> tag(element, "", name);
        };
    }

    private static boolean isMacro(Element element) {
        return element.getTagName().equals("ac:structured-macro");
    }

    /** No table may stand in a paragraph of HTML, so one that holds only a macro with a body goes with its macro. */
    private String paragraph(Element paragraph) {
        List<Node> content = Xml.nodes(paragraph);
        if (content.size() == 1 && content.get(0) instanceof Element only && isMacro(only) && hasBody(only)) {
            return macro(only, "in-paragraph");
        }
        return tag(paragraph, "", "p");
    }

    private String tag(Element element, String more, String inside) {
        StringBuilder html = new StringBuilder("<").append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() == null && Html.keeps(attribute.getName(), attribute.getValue())) {
                html.append(' ')
                        .append(attribute.getName())
                        .append("=\"")
                        .append(Html.escape(attribute.getValue()))
                        .append('"');
            }
        }
        html.append(more).append('>');
        if (Html.isVoid(element.getTagName())) {
            return html.toString();
        }
        String content = children(element, inside);
        // a parser of HTML takes the first line end of a <pre> away
        String first = inside.equals("pre") && content.startsWith("\n") ? "\n" : "";
        return html + first + content + "</" + element.getTagName() + ">";
    }

    /** A piece of storage format that passes through the editor as it is. */
    private static String kept(Element element, String inside) {
        boolean inline = INLINE.contains(element.getTagName()) || inside.matches("p|h[1-6]|span|a|pre");
        String tag = inline ? "span" : "div";
        String label = element.getTextContent().strip();
        return "<" + tag + " class=\"kept mceNonEditable\" contenteditable=\"false\" data-storage=\""
                + Html.escape(Xml.of(element)) + "\">"
                + Html.escape(label.isEmpty() ? name(element) : label) + "</" + tag + ">";
    }

    /** What a piece without a text of its own is called: the page, file or person it names. */
    private static String name(Element element) {
        for (Node child : Xml.nodes(element)) {
            if (child instanceof Element named) {
                for (String attribute : List.of("ri:content-title", "ri:filename", "ri:value", "ri:space-key")) {
                    if (named.hasAttribute(attribute)) {
                        return named.getAttribute(attribute);
                    }
                }
            }
        }
        return element.getTagName().replace(Xml.AC, "");
    }

    private static boolean hasBody(Element macro) {
        return Xml.child(macro, "ac:rich-text-body").isPresent()
                || Xml.child(macro, "ac:plain-text-body").isPresent();
    }

    private String macro(Element macro, String inside) {
        Map<String, String> parameters = new LinkedHashMap<>();
        StringBuilder references = new StringBuilder();
        for (Node child : Xml.nodes(macro)) {
            if (child instanceof Element parameter && parameter.getTagName().equals("ac:parameter")) {
                boolean plain = Xml.nodes(parameter).stream().noneMatch(Element.class::isInstance);
                if (!plain) {
                    references.append(Xml.of(parameter));
                }
                parameters.put(
                        parameter.getAttribute("ac:name"), plain ? parameter.getTextContent() : reference(parameter));
            }
        }
        String defaultParameter = Xml.child(macro, "ac:default-parameter")
                .map(Element::getTextContent)
                .orElse("");
        MacroElement written = new MacroElement(
                macro.getAttribute("ac:name"),
                macro.getAttribute("ac:macro-id"),
                macro.getAttribute("ac:schema-version"),
                defaultParameter,
                parameters,
                references.toString());
        if (!hasBody(macro)) {
            boolean line = inside.matches("p|h[1-6]|span|td|th|li|a|strong|em");
            return (line ? "" : "<p class=\"macro-alone\">") + written.picture(pictures) + (line ? "" : "</p>");
        }
        if (inside.matches("p|h[1-6]|span")) {
            return kept(macro, inside);
        }
        return Xml.child(macro, "ac:plain-text-body")
                .map(body -> written.table(
                        pictures,
                        "PLAIN_TEXT",
                        inside,
                        "<pre>" + (body.getTextContent().startsWith("\n") ? "\n" : "") + Xml.text(body.getTextContent())
                                + "</pre>"))
                .orElseGet(() -> written.table(
                        pictures,
                        "RICH_TEXT",
                        inside,
                        children(Xml.child(macro, "ac:rich-text-body").orElseThrow(), "td")));
    }

    /** What a parameter that refers to something says in a form. */
    private static String reference(Element parameter) {
        return Xml.nodes(parameter).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .findFirst()
                .map(ToEditor::named)
                .orElse("");
    }

    private static String named(Element reference) {
        for (String attribute : List.of("ri:content-title", "ri:space-key", "ri:userkey", "ri:value", "ri:filename")) {
            if (reference.hasAttribute(attribute)) {
                return reference.getAttribute(attribute);
            }
        }
        return Xml.nodes(reference).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .findFirst()
                .map(ToEditor::named)
                .orElse("");
    }
}
