package io.throughline.sandbox.confluence.storageformat;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads storage format: XHTML with the host's {@code ac:} and {@code ri:} elements and HTML's named entities. */
public final class StorageFormat {
    static final String AC = "http://www.atlassian.com/schema/confluence/4/ac/";
    static final String RI = "http://www.atlassian.com/schema/confluence/4/ri/";

    /** Ends at the start of a line, so that the places in error messages are those of the body. */
    private static final String OPEN = "<storage xmlns:ac=\"" + AC + "\" xmlns:ri=\"" + RI + "\"\n>";

    private static final String CLOSE = "</storage>";
    private static final int LINES_BEFORE = 1;
    private static final Pattern CDATA_OR_ENTITY =
            Pattern.compile("<!\\[CDATA\\[.*?\\]\\]>|&([A-Za-z][A-Za-z0-9]*);", Pattern.DOTALL);

    /** Deeper than anyone writes, shallower than the stack. */
    private static final String MAX_DEPTH = "200";

    private StorageFormat() {}

    /**
     * Reads a body. A document type can't be declared inside it and external entities do not exist.
     *
     * @return an element that holds the body's nodes
     * @throws BadStorageFormat if it is not well-formed or uses an entity HTML does not know
     */
    public static Element parse(String body) {
        try {
            return builder()
                    .parse(new InputSource(new StringReader(OPEN + withoutNamedEntities(body) + CLOSE)))
                    .getDocumentElement();
        } catch (SAXParseException wrong) {
            throw new BadStorageFormat(
                    reason(wrong),
                    Math.max(1, wrong.getLineNumber() - LINES_BEFORE),
                    Math.max(1, wrong.getColumnNumber()),
                    wrong);
        } catch (SAXException wrong) {
            throw new BadStorageFormat(reason(wrong), 1, 1, wrong);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** XML has five named entities; HTML's others become characters, except inside CDATA where they are text. */
    private static String withoutNamedEntities(String body) {
        return CDATA_OR_ENTITY.matcher(body).replaceAll(match -> {
            String name = match.group(1);
            String character = name == null || name.matches("amp|lt|gt|quot|apos") ? "" : Entities.getByName(name);
            return Matcher.quoteReplacement(character.isEmpty() ? match.group() : character);
        });
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Throwing());
        return builder;
    }

    private static String reason(SAXException wrong) {
        String message = wrong.getMessage() == null ? "not well-formed" : wrong.getMessage();
        return message.replace("storage", "body");
    }

    /** The parser's own handler prints to the console. */
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException found) {
            // warnings do not stop a page from being saved
        }

        @Override
        public void error(SAXParseException found) throws SAXParseException {
            throw found;
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXParseException {
            throw found;
        }
    }
}
