package io.throughline.okr.jira.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import io.throughline.okr.view.Letter;
import jakarta.mail.BodyPart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JiraPostTest {
    private static final Letter LETTER = new Letter("priya", "O-12 现由您负责", "plain 文", "<html>文</html>");

    private final List<MailQueueItem> queue = new ArrayList<>();
    private final UserManager users = mock(UserManager.class);
    private final JiraPost post = new JiraPost(queue::add, users);

    @Test
    void a_letter_is_one_message_with_plain_text_first_and_html_as_the_alternative() throws Exception {
        knows("priya@example.com", true);
        post.send(LETTER);

        Email email = ((SingleMailQueueItem) queue.get(0)).getEmail();
        assertThat(List.of(email.getTo(), email.getSubject(), email.getBody(), email.getMimeType()))
                .containsExactly("priya@example.com", "O-12 现由您负责", "plain 文", "text/plain");
        assertThat(email.getEncoding()).isEqualTo("UTF-8");
        assertThat(email.getMultipart().getContentType()).startsWith("multipart/alternative");
        assertThat(email.getMultipart().getCount()).isEqualTo(1);
        BodyPart html = email.getMultipart().getBodyPart(0);
        assertThat(html.getContent()).isEqualTo("<html>文</html>");
        assertThat(html.getDataHandler().getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void who_is_gone_or_left_or_has_no_address_gets_nothing() {
        post.send(LETTER);
        knows("priya@example.com", false);
        post.send(LETTER);
        knows(" ", true);
        post.send(LETTER);
        knows(null, true);
        post.send(LETTER);

        assertThat(queue).isEmpty();
    }

    private void knows(String address, boolean active) {
        ApplicationUser user = mock(ApplicationUser.class);
        when(user.getEmailAddress()).thenReturn(address);
        when(user.isActive()).thenReturn(active);
        when(users.getUserByKey("priya")).thenReturn(user);
    }
}
