package io.throughline.okr.jira.mail;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import io.throughline.okr.view.Letter;
import io.throughline.okr.view.Post;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;

/**
 * Puts messages into Jira's mail queue, from which they go out by the server and under the address an administrator has
 * set. The plain text is the body; Jira puts it before the HTML, so that a mail program shows the last form it can.
 */
public final class JiraPost implements Post {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailQueue queue;
    private final UserManager users;

    public JiraPost(MailQueue queue, UserManager users) {
        this.queue = queue;
        this.users = users;
    }

    @Override
    public void send(Letter letter) {
        ApplicationUser recipient = users.getUserByKey(letter.recipient());
        if (recipient == null || !recipient.isActive()) {
            return;
        }
        String address = recipient.getEmailAddress();
        if (address == null || address.isBlank()) {
            return;
        }
        Email email = new Email(address)
                .setSubject(letter.subject())
                .setEncoding(UTF_8)
                .setMimeType("text/plain")
                .setBody(letter.text())
                .setMultipart(alternative(letter.html()));
        queue.addItem(new SingleMailQueueItem(email));
    }

    private static MimeMultipart alternative(String html) {
        try {
            MimeBodyPart part = new MimeBodyPart();
            part.setText(html, UTF_8, "html");
            MimeMultipart parts = new MimeMultipart("alternative");
            parts.addBodyPart(part);
            return parts;
        } catch (MessagingException broken) {
            throw new IllegalStateException("a text cannot be a part of a message", broken);
        }
    }
}
