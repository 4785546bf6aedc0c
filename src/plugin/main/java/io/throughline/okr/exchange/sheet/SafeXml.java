package io.throughline.okr.exchange.sheet;

import io.throughline.okr.usecases.sheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of somebody else: nothing outside of it is ever looked up, and what declares entities is not read at all. */
final class SafeXml {
    private SafeXml() {}

    /** Something done at each element. */
    @FunctionalInterface
    interface AtElement {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Goes through all elements of a document. */
    static void each(byte[] document, AtElement what) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.doctype");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    what.at(xml);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new Unreadable(Unreadable.Reason.BROKEN, "okr.sheet.unreadable.broken");
        }
    }

    /** The JDK's own, whatever the host offers: this one is known to keep what is set. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is looked up");
        });
        return factory;
    }

    /** "" for one that is not there; whatever its namespace. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The texts of a table of texts. */
    static List<String> items(byte[] document) {
        List<String> items = new ArrayList<>();
        each(document, xml -> {
            if (xml.getLocalName().equals("si")) {
                items.add(text(xml, "si"));
            }
        });
        return items;
    }

    /** What stands in the {@code t} of the element the reader is at, and in its runs; how it is read aloud is left out. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aloud = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    aloud++;
                } else if (xml.getLocalName().equals("t")) {
                    String part = xml.getElementText();
                    text.append(aloud == 0 ? part : "");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    aloud--;
                } else if (xml.getLocalName().equals(element)) {
                    return text.toString();
                }
            }
        }
        return text.toString();
    }
}
