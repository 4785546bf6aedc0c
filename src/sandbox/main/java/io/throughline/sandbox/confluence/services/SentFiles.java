package io.throughline.sandbox.confluence.services;

import io.throughline.sandbox.confluence.content.ContentRefused;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form of type {@code multipart/form-data} carries. */
public record SentFiles(List<SentFile> files, Map<String, String> fields) {

    /** One file, named as its sender names it. */
    @SuppressWarnings("ArrayRecordComponent") // two files are never compared
    public record SentFile(String name, String mediaType, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Reads a form's body; names are UTF-8, as browsers send them.
     *
     * @param contentType with its boundary
     * @throws ContentRefused if it is no such form
     */
    public static SentFiles of(String contentType, byte[] body) {
        List<SentFile> files = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        try {
            MimeMultipart form = new MimeMultipart(new ByteArrayDataSource(body, contentType));
            for (int i = 0; i < form.getCount(); i++) {
                BodyPart part = form.getBodyPart(i);
                String[] header = part.getHeader("Content-Disposition");
                ContentDisposition about = new ContentDisposition(header == null ? "form-data" : header[0]);
                byte[] bytes = part.getInputStream().readAllBytes();
                if (about.getParameter("filename") == null) {
                    fields.put(utf8(about.getParameter("name")), new String(bytes, StandardCharsets.UTF_8));
                } else {
                    files.add(new SentFile(
                            utf8(about.getParameter("filename")),
                            part.getContentType().replaceAll(";.*", ""),
                            bytes));
                }
            }
        } catch (MessagingException | IOException unreadable) {
            throw new ContentRefused("The form can't be read: " + unreadable.getMessage());
        }
        return new SentFiles(List.copyOf(files), Map.copyOf(fields));
    }

    /** Headers of mail are bytes of Latin-1 until somebody says more. */
    private static String utf8(String header) {
        return header == null ? "" : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
