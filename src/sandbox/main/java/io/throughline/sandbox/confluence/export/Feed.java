package io.throughline.sandbox.confluence.export;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Users;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What was changed last in a space, as Atom; macros are asked for output type {@code feed}. */
public final class Feed {
    private static final int MOST = 10;

    private final Access access;
    private final PageBodies bodies;
    private final Users users;
    private final URI baseUrl;

    public Feed(Access access, PageBodies bodies, Users users, URI baseUrl) {
        this.access = access;
        this.bodies = bodies;
        this.users = users;
        this.baseUrl = baseUrl;
    }

    /** The feed, with no page the reader may not read. */
    public byte[] of(WikiSpace space, Optional<Users.User> viewer) {
        List<WikiPage> pages = access.pages(space.key(), viewer).stream()
                .sorted(Comparator.comparing(WikiPage::lastModified).reversed())
                .limit(MOST)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            text(xml, "title", space.name());
            text(xml, "id", baseUrl + "/display/" + space.key());
            text(
                    xml,
                    "updated",
                    pages.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : pages.get(0).lastModified().toString());
            for (WikiPage page : pages) {
                entry(xml, page, viewer);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, WikiPage page, Optional<Users.User> viewer) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "title", page.title());
        text(xml, "id", "tag:" + baseUrl.getHost() + ",2009:page-" + page.id() + "-" + page.version());
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", baseUrl + PageAddresses.of(page));
        text(xml, "updated", page.lastModified().toString());
        xml.writeStartElement("author");
        text(
                xml,
                "name",
                users.byKey(page.lastModifier()).map(Users.User::displayName).orElse("?"));
        xml.writeEndElement();
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(bodies.render(page, ConversionContextOutputType.FEED, viewer));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
