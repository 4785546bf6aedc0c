package io.throughline.sandbox.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A mail queue that sends nothing and keeps the messages for whoever wants to look. */
public final class KeptMail implements MailQueue {
    private final Mailbox mailbox;

    public KeptMail(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Refuses at once what the real queue would only fail to send. */
    @Override
    public void addItem(MailQueueItem item) {
        if (!(item instanceof SingleMailQueueItem single)) {
            throw new IllegalArgumentException("only single messages are understood here: " + item.getClass());
        }
        Email email = single.getEmail();
        boolean html = email.getMimeType().startsWith("text/html");
        mailbox.keep(
                email.getTo(),
                orEmpty(email.getSubject()),
                html ? "" : orEmpty(email.getBody()),
                html ? orEmpty(email.getBody()) : htmlPart(email));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String htmlPart(Email email) {
        if (email.getMultipart() == null) {
            return "";
        }
        try {
            for (int i = 0; i < email.getMultipart().getCount(); i++) {
                BodyPart part = email.getMultipart().getBodyPart(i);
                if (part.getDataHandler().getContentType().startsWith("text/html")) {
                    return String.valueOf(part.getContent());
                }
            }
            return "";
        } catch (MessagingException broken) {
            throw new IllegalArgumentException("a message that cannot be read", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
