package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.SingleMailQueueItem;
import io.throughline.sandbox.jira.mail.KeptMail;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptMailTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");

    private final KeptMail mail = new KeptMail(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_message_of_two_forms_shows_both() throws Exception {
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<b>文</b>", "UTF-8", "html");
        mail.addItem(new SingleMailQueueItem(new Email("a@example.com")
                .setSubject("S")
                .setBody("plain")
                .setMultipart(new MimeMultipart("alternative", html))));

        assertThat(mail.messages())
                .containsExactly(new KeptMail.Message(NOW, "a@example.com", "S", "plain", "<b>文</b>"));
    }

    @Test
    void a_message_of_one_form_has_no_other() {
        mail.addItem(new SingleMailQueueItem(
                new Email("a@example.com").setSubject("1").setBody("plain")));
        mail.addItem(new SingleMailQueueItem(new Email("a@example.com")
                .setSubject("2")
                .setMimeType("text/html")
                .setBody("<b>x</b>")));

        assertThat(mail.messages())
                .containsExactly(
                        new KeptMail.Message(NOW, "a@example.com", "2", "", "<b>x</b>"),
                        new KeptMail.Message(NOW, "a@example.com", "1", "plain", ""));
    }

    @Test
    void it_keeps_the_last_500() {
        for (int i = 0; i < 510; i++) {
            mail.addItem(new SingleMailQueueItem(new Email("a@example.com").setSubject("" + i)));
        }

        assertThat(mail.messages())
                .hasSize(500)
                .first()
                .extracting(KeptMail.Message::subject)
                .isEqualTo("509");
    }

    @Test
    void what_it_does_not_understand_is_refused() {
        assertThatThrownBy(() -> mail.addItem(() -> "subject")).isInstanceOf(IllegalArgumentException.class);
    }
}
