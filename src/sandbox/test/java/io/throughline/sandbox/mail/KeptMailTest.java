package io.throughline.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.SingleMailQueueItem;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.PooledDatabase;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMailTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");

    @TempDir
    private Path home;

    private PooledDatabase database;
    private Mailbox mailbox;
    private KeptMail mail;

    @BeforeEach
    void open() {
        database = Databases.open("h2", home, "jira");
        mailbox = new Mailbox(database, Clock.fixed(NOW, ZoneOffset.UTC));
        mail = new KeptMail(mailbox);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_message_of_two_forms_shows_both() throws Exception {
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<b>文</b>", "UTF-8", "html");
        mail.addItem(new SingleMailQueueItem(new Email("a@example.com")
                .setSubject("S")
                .setBody("plain")
                .setMultipart(new MimeMultipart("alternative", html))));

        assertThat(mailbox.messages(""))
                .containsExactly(new Mailbox.Message(NOW, "a@example.com", "S", "plain", "<b>文</b>"));
    }

    @Test
    void a_message_of_one_form_has_no_other() {
        mail.addItem(new SingleMailQueueItem(
                new Email("a@example.com").setSubject("1").setBody("plain")));
        mail.addItem(new SingleMailQueueItem(new Email("a@example.com")
                .setSubject("2")
                .setMimeType("text/html")
                .setBody("<b>x</b>")));

        assertThat(mailbox.messages(""))
                .containsExactly(
                        new Mailbox.Message(NOW, "a@example.com", "2", "", "<b>x</b>"),
                        new Mailbox.Message(NOW, "a@example.com", "1", "plain", ""));
    }

    @Test
    void it_keeps_the_last_500() {
        for (int i = 0; i < 510; i++) {
            mail.addItem(new SingleMailQueueItem(new Email("a@example.com").setSubject("" + i)));
        }

        assertThat(mailbox.messages(""))
                .hasSize(500)
                .first()
                .extracting(Mailbox.Message::subject)
                .isEqualTo("509");
    }

    @Test
    void what_it_does_not_understand_is_refused() {
        assertThatThrownBy(() -> mail.addItem(() -> "subject")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messages_outlive_the_host_and_are_found_by_what_they_say() {
        mail.addItem(new SingleMailQueueItem(
                new Email("a@example.com").setSubject("Check-in is due").setBody("Erkläre 进展")));
        mail.addItem(new SingleMailQueueItem(new Email("b@example.com").setSubject("Digest")));

        Mailbox later = new Mailbox(database, Clock.systemUTC());

        assertThat(later.messages("进展")).extracting(Mailbox.Message::subject).containsExactly("Check-in is due");
        assertThat(later.messages("B@EXAMPLE"))
                .extracting(Mailbox.Message::subject)
                .containsExactly("Digest");
        later.clear();
        assertThat(mailbox.messages("")).isEmpty();
    }
}
