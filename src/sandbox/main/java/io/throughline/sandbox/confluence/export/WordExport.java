package io.throughline.sandbox.confluence.export;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.Html;
import io.throughline.sandbox.host.Users;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * A page as the host gives it to Word: a document of mail (MHTML) whose first part is HTML with Word's own namespaces. Macros
 * are asked for output type {@code word}.
 */
public final class WordExport {
    /** Type under which it is sent. */
    public static final String TYPE = "application/vnd.ms-word";

    private final PageBodies bodies;

    public WordExport(PageBodies bodies) {
        this.bodies = bodies;
    }

    /** The file, for a name that ends in {@code .doc}. */
    public byte[] export(WikiPage page, Optional<Users.User> viewer) {
        String html = "<html xmlns:o='urn:schemas-microsoft-com:office:office'"
                + " xmlns:w='urn:schemas-microsoft-com:office:word' xmlns='http://www.w3.org/TR/REC-html40'><head>"
                + "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><title>"
                + Html.escape(page.title())
                + "</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>90</w:Zoom>"
                + "</w:WordDocument></xml><![endif]--><style>table.confluenceTable { border-collapse: collapse }"
                + " .confluenceTh, .confluenceTd { border: 1px solid #c1c7d0; padding: 4px 6px }</style></head><body>"
                + "<h1>" + Html.escape(page.title()) + "</h1><div class=\"Section1\">"
                + bodies.render(page, ConversionContextOutputType.WORD, viewer) + "</div></body></html>";
        try {
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(html, "text/html; charset=UTF-8");
            part.setHeader("Content-Location", "file:///C:/exported.html");
            part.setHeader("Content-Transfer-Encoding", "quoted-printable");
            MimeMultipart related = new MimeMultipart("related");
            related.addBodyPart(part);
            MimeMessage document = new MimeMessage(Session.getInstance(new Properties()));
            document.setSubject("Exported From Confluence", StandardCharsets.UTF_8.name());
            document.setContent(related);
            document.saveChanges();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.writeTo(file);
            return file.toByteArray();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
