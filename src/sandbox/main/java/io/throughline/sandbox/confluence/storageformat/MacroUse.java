package io.throughline.sandbox.confluence.storageformat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A macro as it stands in a page.
 *
 * @param parameters in the page's order; the unnamed one has the name ""
 * @param plainText its plain-text body, if it has one
 * @param richText its rich-text body, if it has one, not yet rendered
 */
record MacroUse(String name, Map<String, String> parameters, Optional<String> plainText, Optional<Element> richText) {

    static MacroUse of(Element macro) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Rendering.nodes(macro).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> StorageFormat.AC.equals(child.getNamespaceURI())
                        && (child.getLocalName().equals("parameter")
                                || child.getLocalName().equals("default-parameter")))
                .forEach(child -> parameters.put(child.getAttributeNS(StorageFormat.AC, "name"), value(child)));
        return new MacroUse(
                macro.getAttributeNS(StorageFormat.AC, "name"),
                parameters,
                Rendering.first(macro, StorageFormat.AC, "plain-text-body").map(Element::getTextContent),
                Rendering.first(macro, StorageFormat.AC, "rich-text-body"));
    }

    /** A parameter may name a page, a space, a person or an address by an element instead of text. */
    private static String value(Element parameter) {
        for (String[] reference :
                new String[][] {{"page", "content-title"}, {"space", "space-key"}, {"user", "userkey"}, {"url", "value"}
                }) {
            Optional<Element> named = Rendering.first(parameter, StorageFormat.RI, reference[0])
                    .or(() -> Rendering.first(parameter, StorageFormat.AC, "link")
                            .flatMap(link -> Rendering.first(link, StorageFormat.RI, reference[0])));
            if (named.isPresent()) {
                return named.get().getAttributeNS(StorageFormat.RI, reference[1]);
            }
        }
        return parameter.getTextContent();
    }
}
