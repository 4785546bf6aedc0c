package io.throughline.sandbox.confluence.storageformat;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.confluence.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** One body on its way to HTML. What it writes is well-formed; what a macro gives is put in as it is. */
final class Rendering {
    private final ConversionContext context;
    private final ContentLinks links;
    private final String root;
    private final MacroRunner macros;
    private final Headings headings;
    private final Texts texts;

    Rendering(
            ConversionContext context,
            ContentLinks links,
            String root,
            MacroRunner macros,
            Headings headings,
            Texts texts) {
        this.context = context;
        this.links = links;
        this.root = root;
        this.macros = macros;
        this.headings = headings;
        this.texts = texts;
    }

    String document(Element body) {
        headings.collect(body);
        return children(body);
    }

    private String children(Node parent) {
        StringBuilder html = new StringBuilder();
        for (Node child : nodes(parent)) {
            html.append(node(child));
        }
        return html.toString();
    }

    private String node(Node node) {
        if (node instanceof Element element) {
            if (StorageFormat.AC.equals(element.getNamespaceURI())) {
                return confluence(element);
            }
            return element.getNamespaceURI() == null ? xhtml(element) : children(element);
        }
        boolean text = node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
        return text ? Html.escape(node.getNodeValue()) : "";
    }

    private String xhtml(Element element) {
        String name = element.getTagName();
        if (Html.dropsWhole(name)) {
            return "";
        }
        return switch (name) {
            case "time" -> Html.escape(date(element.getAttribute("datetime")));
            case "p" -> holdsOnlyABlockMacro(element) ? children(element) : tag(name, element, "");
            case "table" -> "<div class=\"table-wrap\">" + tag(name, element, "confluenceTable") + "</div>";
            case "th" -> tag(name, element, "confluenceTh");
            case "td" -> tag(name, element, "confluenceTd");
            case "a" -> tag(name, element, "external-link");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name, element);
            default -> Html.keeps(name) ? tag(name, element, "") : children(element);
        };
    }

    private String heading(String name, Element element) {
        String anchor = headings.anchor(element.getTextContent());
        return "<" + name + attributes(element, "")
                + (element.hasAttribute("id") ? "" : " id=\"" + Html.escape(anchor) + "\"") + ">" + children(element)
                + "</" + name + ">";
    }

    private String tag(String name, Element element, String hostClass) {
        String open = "<" + name + attributes(element, hostClass);
        return Html.isVoid(name) ? open + "/>" : open + ">" + children(element) + "</" + name + ">";
    }

    private static String attributes(Element element, String hostClass) {
        StringBuilder html = new StringBuilder();
        String classes = (hostClass + " " + element.getAttribute("class")).strip();
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(Html.escape(classes)).append('"');
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() == null
                    && !attribute.getName().equals("class")
                    && Html.keeps(attribute.getName(), attribute.getValue())) {
                html.append(' ')
                        .append(attribute.getName())
                        .append("=\"")
                        .append(Html.escape(attribute.getValue()))
                        .append('"');
            }
        }
        return html.toString();
    }

    /** The editor puts a paragraph around a macro that stands alone; a block must not stand in a paragraph. */
    private boolean holdsOnlyABlockMacro(Element paragraph) {
        List<Node> content = nodes(paragraph).stream()
                .filter(node ->
                        node instanceof Element || !node.getTextContent().isBlank())
                .toList();
        return content.size() == 1
                && content.get(0) instanceof Element only
                && isMacro(only)
                && macros.outputType(only.getAttributeNS(StorageFormat.AC, "name")) == Macro.OutputType.BLOCK;
    }

    static boolean isMacro(Element element) {
        return StorageFormat.AC.equals(element.getNamespaceURI())
                && (element.getLocalName().equals("structured-macro")
                        || element.getLocalName().equals("macro"));
    }

    private String confluence(Element element) {
        return switch (element.getLocalName()) {
            case "structured-macro", "macro" -> macros.run(MacroUse.of(element), context, body -> children(body));
            case "link" -> link(element);
            case "image" -> image(element);
            case "layout" -> "<div class=\"contentLayout2\">" + children(element) + "</div>";
            case "layout-section" ->
                "<div class=\"columnLayout " + layoutType(element) + "\">" + children(element) + "</div>";
            case "layout-cell" -> "<div class=\"cell\"><div class=\"innerCell\">" + children(element) + "</div></div>";
            case "task-list" -> "<ul class=\"inline-task-list\">" + children(element) + "</ul>";
            case "task" -> task(element);
            case "placeholder", "parameter", "task-id", "task-uuid", "task-status" -> "";
            case "emoticon" -> Html.escape(element.getAttributeNS(StorageFormat.AC, "emoji-fallback"));
            default -> children(element);
        };
    }

    private static String layoutType(Element section) {
        return Html.escape(section.getAttributeNS(StorageFormat.AC, "type").replace('_', '-'));
    }

    private String task(Element task) {
        boolean done = first(task, StorageFormat.AC, "task-status")
                .map(status -> status.getTextContent().strip().equals("complete"))
                .orElse(false);
        String text =
                first(task, StorageFormat.AC, "task-body").map(this::children).orElse("");
        return "<li class=\"" + (done ? "checked" : "unchecked") + "\">" + (done ? "☑ " : "☐ ") + text + "</li>";
    }

    private String link(Element link) {
        String anchor = link.getAttributeNS(StorageFormat.AC, "anchor");
        Optional<String> label = first(link, StorageFormat.AC, "link-body")
                .map(this::children)
                .or(() -> first(link, StorageFormat.AC, "plain-text-link-body")
                        .map(body -> Html.escape(body.getTextContent())));
        Optional<Element> page = first(link, StorageFormat.RI, "page");
        if (page.isPresent()) {
            return pageLink(page.get(), anchor, label);
        }
        Optional<Element> user = first(link, StorageFormat.RI, "user");
        if (user.isPresent()) {
            String name = links.userDisplayName(user.get().getAttributeNS(StorageFormat.RI, "userkey"))
                    .orElseGet(() -> texts.get("content.unknown-user"));
            return "<span class=\"confluence-userlink\">" + label.orElse(Html.escape(name)) + "</span>";
        }
        Optional<Element> space = first(link, StorageFormat.RI, "space");
        if (space.isPresent()) {
            String key = space.get().getAttributeNS(StorageFormat.RI, "space-key");
            return anchor("", root + links.space(key), label.orElse(Html.escape(key)));
        }
        return anchor.isEmpty() ? label.orElse("") : anchor("", "#" + anchor, label.orElse(Html.escape(anchor)));
    }

    private String pageLink(Element page, String anchor, Optional<String> label) {
        String title = page.getAttributeNS(StorageFormat.RI, "content-title");
        String named = page.getAttributeNS(StorageFormat.RI, "space-key");
        String space =
                named.isEmpty() ? Optional.ofNullable(context.getSpaceKey()).orElse("") : named;
        Optional<String> path = links.page(space, title);
        String address = root + path.orElseGet(() -> links.create(space, title));
        return anchor(
                path.isPresent() ? "" : "createlink",
                address + (anchor.isEmpty() ? "" : "#" + anchor),
                label.orElse(Html.escape(title)));
    }

    private static String anchor(String cssClass, String address, String labelHtml) {
        return "<a" + (cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"") + " href=\"" + Html.escape(address)
                + "\">" + labelHtml + "</a>";
    }

    /** Attachments are not kept here; an image comes by its address. */
    private String image(Element image) {
        String address = first(image, StorageFormat.RI, "url")
                .map(url -> url.getAttributeNS(StorageFormat.RI, "value"))
                .orElse("");
        if (address.isEmpty() || !Html.safeAddress(address)) {
            return "<span class=\"confluence-embedded-image\">" + Html.escape(texts.get("content.no-image"))
                    + "</span>";
        }
        StringBuilder size = new StringBuilder();
        for (String side : List.of("width", "height")) {
            String value = image.getAttributeNS(StorageFormat.AC, side);
            if (value.matches("[0-9]{1,5}")) {
                size.append(' ').append(side).append("=\"").append(value).append('"');
            }
        }
        return "<img class=\"confluence-embedded-image\" alt=\""
                + Html.escape(image.getAttributeNS(StorageFormat.AC, "alt")) + "\" src=\"" + Html.escape(address) + "\""
                + size + "/>";
    }

    private String date(String iso) {
        try {
            return LocalDate.parse(iso)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(texts.locale()));
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }

    static Optional<Element> first(Element parent, String namespace, String name) {
        return nodes(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> namespace.equals(child.getNamespaceURI())
                        && child.getLocalName().equals(name))
                .findFirst();
    }

    static List<Node> nodes(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }
}
