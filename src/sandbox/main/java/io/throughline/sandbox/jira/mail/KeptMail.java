package io.throughline.sandbox.jira.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A mail queue that sends nothing and keeps the last messages, in memory, for whoever wants to look. */
public final class KeptMail implements MailQueue {
    private static final int MOST = 500;

    private final Clock clock;
    private final Deque<Message> messages = new ArrayDeque<>();

    public KeptMail(Clock clock) {
        this.clock = clock;
    }

    /** Refuses at once what the real queue would only fail to send. */
    @Override
    public void addItem(MailQueueItem item) {
        if (!(item instanceof SingleMailQueueItem single)) {
            throw new IllegalArgumentException("only single messages are understood here: " + item.getClass());
        }
        Message message = message(single.getEmail());
        synchronized (messages) {
            messages.addFirst(message);
            while (messages.size() > MOST) {
                messages.removeLast();
            }
        }
    }

    /** The last one first. */
    public List<Message> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    private Message message(Email email) {
        boolean html = email.getMimeType().startsWith("text/html");
        return new Message(
                clock.instant(),
                email.getTo(),
                email.getSubject(),
                html ? "" : email.getBody(),
                html ? email.getBody() : htmlPart(email));
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

    /**
     * A message that would have gone out.
     *
     * @param text its plain form; "" for none
     * @param html its other form; "" for none
     */
    public record Message(Instant at, String to, String subject, String text, String html) {}
}
