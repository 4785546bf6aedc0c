package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.mail.KeptMail;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** {@code /secure/admin/MailQueue}: what would have been sent, the last first; administrators only. */
final class MailPage implements PageServlet.Page {
    private final Site site;
    private final KeptMail mail;

    MailPage(Site site, KeptMail mail) {
        this.site = site;
        this.mail = mail;
    }

    @Override
    public Answer show(HttpServletRequest request, Users.User user) {
        if (!user.administrator()) {
            throw new NoSuchElementException("administrators only");
        }
        List<Line> lines = mail.messages().stream()
                .map(message -> new Line(
                        message.at().toString(), message.to(), message.subject(), message.text(), message.html()))
                .toList();
        return Answer.page(
                site.texts().of("mail.title"), site.render("mail", Map.of("messages", lines)), Optional.empty());
    }

    /** A message as shown. The markup is text here: what is named HTML the host prints as it is. */
    public record Line(String at, String to, String subject, String text, String markup) {}
}
