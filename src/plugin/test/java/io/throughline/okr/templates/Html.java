package io.throughline.okr.templates;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** HTML that is well-formed XML too; reading anything else fails. */
public record Html(String source, Element root) {
    /** What somebody might type to break out of text, attribute, template or script. */
    public static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "</td></table><iframe src=javascript:alert(1)>",
            "&lt;b&gt; &amp; <x a=\"1\">",
            "${tree.title()} #set($a = 1) $!x #end",
            "]]><body onload=alert(1)>");

    /** Reads it. */
    public static Html of(String source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<html>" + source + "</html>")))
                    .getDocumentElement();
            return new Html(source, root);
        } catch (Exception broken) {
            throw new AssertionError("Not well-formed: " + broken.getMessage() + "\n" + source, broken);
        }
    }

    /** All text in it. */
    public String text() {
        return root.getTextContent();
    }

    /** The names of all elements. */
    public List<String> elements() {
        return all().stream().map(Element::getTagName).toList();
    }

    /** How many elements have that name. */
    public long count(String element) {
        return elements().stream().filter(element::equals).count();
    }

    /** The names of all attributes. */
    public List<String> attributes() {
        List<String> names = new ArrayList<>();
        for (Element element : all()) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                names.add(attributes.item(i).getNodeName());
            }
        }
        return names;
    }

    private List<Element> all() {
        List<Element> elements = new ArrayList<>();
        NodeList found = root.getElementsByTagName("*");
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
