package io.throughline.sandbox.confluence.editor;

import io.throughline.sandbox.confluence.storageformat.Html;
import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands in the editor as storage format: macros and locked pieces as they were, of all else only what may stand in a page. */
final class ToStorage {
    private static final Set<String> STYLES = Set.of(
            "text-align",
            "color",
            "background-color",
            "margin-left",
            "padding-left",
            "width",
            "height",
            "vertical-align",
            "text-decoration",
            "list-style-type",
            "letter-spacing");

    /** The storage format; not checked yet, as a locked piece may have been tampered with. */
    String storage(String html) {
        StringBuilder xml = new StringBuilder();
        children(Jsoup.parseBodyFragment(html).outputSettings(plain()).body(), xml);
        return xml.toString();
    }

    private static org.jsoup.nodes.Document.OutputSettings plain() {
        return new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false);
    }

    private void children(Element parent, StringBuilder xml) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                xml.append(Xml.text(text.getWholeText()));
            } else if (child instanceof Element element) {
                element(element, xml);
            }
        }
    }

    private void element(Element element, StringBuilder xml) {
        String name = element.normalName();
        if (element.hasAttr("data-storage")) {
            xml.append(element.attr("data-storage"));
        } else if (element.hasAttr("data-macro-name")) {
            macro(element, xml);
        } else if (element.hasAttr("data-ac")) {
            layout(element, xml);
        } else if (Html.dropsWhole(name) || element.hasAttr("data-mce-bogus")) {
            return;
        } else if (name.equals("p") && element.hasClass("macro-alone") && holdsOnlyMacro(element)) {
            children(element, xml);
        } else if (name.equals("tbody")
                && element.parent() != null
                && element.parent().hasAttr("data-rows-only")) {
            children(element, xml);
        } else if (name.equals("img") && !element.hasAttr("data-plain")) {
            image(element, xml);
        } else if (Html.keeps(name)) {
            tag(element, xml);
        } else {
            children(element, xml);
        }
    }

    private static boolean holdsOnlyMacro(Element paragraph) {
        return paragraph.children().stream()
                                .filter(child -> !child.normalName().equals("br"))
                                .count()
                        == 1
                && paragraph.children().stream().anyMatch(child -> child.hasAttr("data-macro-name"))
                && paragraph.text().replace("\u00a0", "").isBlank();
    }

    private void tag(Element element, StringBuilder xml) {
        String name = element.normalName();
        xml.append('<').append(name);
        for (Attribute attribute : element.attributes()) {
            String value = value(element, attribute);
            if (!value.isEmpty() || attribute.getKey().equals("alt")) {
                xml.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(Html.escape(value))
                        .append('"');
            }
        }
        if (Html.isVoid(name)) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        children(element, xml);
        xml.append("</").append(name).append('>');
    }

    /** What may stand in a page of an attribute; "" for nothing. */
    private static String value(Element element, Attribute attribute) {
        String name = attribute.getKey();
        if (name.startsWith("data-mce-")
                || Set.of("contenteditable", "data-plain", "data-rows-only", "data-in-paragraph")
                        .contains(name)
                || !name.matches("[a-z][a-z0-9-]*")
                || !Html.keeps(name, attribute.getValue())) {
            return "";
        }
        return switch (name) {
            case "class" ->
                element.classNames().stream()
                        .filter(each -> !each.startsWith("mce") && !each.equals("macro-alone"))
                        .collect(Collectors.joining(" "));
            case "style" ->
                Arrays.stream(attribute.getValue().split(";", -1))
                        .map(String::strip)
                        .filter(style -> STYLES.contains(style.split(":", 2)[0].strip()) && !style.contains("("))
                        .map(style -> style + ";")
                        .collect(Collectors.joining(" "));
            default -> attribute.getValue();
        };
    }

    /** One from elsewhere becomes the host's own element; one that came with the clipboard's bytes can't be kept. */
    private static void image(Element image, StringBuilder xml) {
        String address = image.attr("src");
        if (address.startsWith("http://") || address.startsWith("https://")) {
            xml.append("<ac:image><ri:url ri:value=\"")
                    .append(Html.escape(address))
                    .append("\"/></ac:image>");
        }
    }

    private void layout(Element element, StringBuilder xml) {
        String name = element.attr("data-ac");
        if (!name.matches("ac:layout(-section|-cell)?")) {
            children(element, xml);
            return;
        }
        String type = element.attr("data-ac-type");
        xml.append('<').append(name);
        if (!type.isEmpty()) {
            xml.append(" ac:type=\"").append(Html.escape(type)).append('"');
        }
        xml.append('>');
        children(element, xml);
        xml.append("</").append(name).append('>');
    }

    private void macro(Element macro, StringBuilder xml) {
        boolean inParagraph = macro.hasAttr("data-in-paragraph");
        xml.append(inParagraph ? "<p>" : "").append("<ac:structured-macro ac:name=\"");
        xml.append(Html.escape(macro.attr("data-macro-name"))).append("\" ac:schema-version=\"");
        String version = macro.attr("data-macro-schema-version");
        xml.append(Html.escape(version.isEmpty() ? "1" : version)).append("\" ac:macro-id=\"");
        String id = macro.attr("data-macro-id");
        xml.append(Html.escape(id.isEmpty() ? UUID.randomUUID().toString() : id))
                .append("\">");
        String unnamed = macro.attr("data-macro-default-parameter");
        if (!unnamed.isEmpty()) {
            xml.append("<ac:default-parameter>").append(Xml.text(unnamed)).append("</ac:default-parameter>");
        }
        parameters(macro, xml);
        Element body = macro.selectFirst("td.wysiwyg-macro-body");
        switch (macro.attr("data-macro-body-type")) {
            case "PLAIN_TEXT" ->
                xml.append("<ac:plain-text-body>")
                        .append(Xml.cdata(body == null ? "" : plainText(body)))
                        .append("</ac:plain-text-body>");
            case "RICH_TEXT" -> {
                xml.append("<ac:rich-text-body>");
                if (body != null) {
                    children(body, xml);
                }
                xml.append("</ac:rich-text-body>");
            }
            default -> {}
        }
        xml.append("</ac:structured-macro>").append(inParagraph ? "</p>" : "");
    }

    /** A parameter that refers to something keeps its element while it says the same. */
    private static void parameters(Element macro, StringBuilder xml) {
        Map<String, String> references = new HashMap<>();
        String written = macro.attr("data-macro-references");
        if (!written.isEmpty()) {
            for (org.w3c.dom.Node node : Xml.nodes(StorageFormat.parse(written))) {
                if (node instanceof org.w3c.dom.Element parameter) {
                    references.put(parameter.getAttribute("ac:name"), Xml.contentOf(parameter));
                }
            }
        }
        Map<String, String> parameters = new LinkedHashMap<>(MacroParameters.read(macro.attr("data-macro-parameters")));
        parameters.forEach((name, value) -> {
            String reference = references.getOrDefault(name, "");
            xml.append("<ac:parameter ac:name=\"")
                    .append(Html.escape(name))
                    .append("\">")
                    .append(reference.contains("\"" + Html.escape(value) + "\"") ? reference : Xml.text(value))
                    .append("</ac:parameter>");
        });
    }

    /** Lines as people see them: each block of the body, and each break in one. */
    private static String plainText(Element body) {
        List<Element> blocks = body.children();
        return blocks.isEmpty()
                ? lines(body)
                : blocks.stream().map(ToStorage::lines).collect(Collectors.joining("\n"));
    }

    private static String lines(Element block) {
        StringBuilder text = new StringBuilder();
        block.traverse((node, depth) -> {
            if (node instanceof TextNode one) {
                text.append(one.getWholeText());
            } else if (node.normalName().equals("br")) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
