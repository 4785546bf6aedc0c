package io.throughline.sandbox.web;

import io.throughline.sandbox.mail.Mailbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What would have been sent, the last first, in both forms. */
final class MailQueueServlet extends AdministratorsOnly {
    private static final long serialVersionUID = 1L;

    private final transient Mailbox mailbox;

    MailQueueServlet(PlatformPages pages, Mailbox mailbox) {
        super(pages);
        this.mailbox = mailbox;
    }

    /** Where it is in a Jira, or in a Confluence. */
    static String address(boolean jira) {
        return jira ? "/secure/admin/MailQueue" : "/admin/mail/viewmailqueue.action";
    }

    /** A message as shown. The markup is text here: what is named HTML a template prints as it is. */
    public record Line(String at, String to, String subject, String text, String markup) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = sent(request, "q");
        List<Line> lines = mailbox.messages(words).stream()
                .map(message -> new Line(
                        message.at().toString(), message.to(), message.subject(), message.text(), message.html()))
                .toList();
        pages().administration(
                        request,
                        response,
                        "sandbox.mail.title",
                        "mail-queue.vm",
                        Map.of("messages", lines, "words", words, "address", request.getRequestURI()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        mailbox.clear();
        response.sendRedirect(request.getRequestURI());
    }
}
