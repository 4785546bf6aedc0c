package io.throughline.okr.mail;

import com.atlassian.templaterenderer.TemplateRenderer;
import io.throughline.okr.view.Letter;
import io.throughline.okr.view.Notices;
import io.throughline.okr.view.OwnerMailView;
import io.throughline.okr.view.OwnerNoticeView;
import io.throughline.okr.view.Post;
import io.throughline.okr.view.RecipientWordings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Notices as messages, each in the language of the person who gets it. */
public final class MailedNotices implements Notices {
    private final RecipientWordings wordings;
    private final TemplateRenderer templates;
    private final Post post;

    public MailedNotices(RecipientWordings wordings, TemplateRenderer templates, Post post) {
        this.wordings = wordings;
        this.templates = templates;
        this.post = post;
    }

    @Override
    public void ownerGiven(OwnerNoticeView notice) {
        String recipient = notice.recipient().key();
        OwnerMailView mail = OwnerMailView.of(notice, wordings.of(recipient));
        post.send(new Letter(recipient, mail.subject(), plain(mail), html(mail)));
    }

    private static String plain(OwnerMailView mail) {
        return String.join(
                "\n",
                mail.sentence(),
                "",
                mail.key() + "  " + mail.title(),
                mail.place(),
                "",
                mail.action() + ": " + mail.address(),
                "",
                mail.why(),
                "");
    }

    private String html(OwnerMailView mail) {
        StringWriter html = new StringWriter();
        try {
            templates.render("templates/mail/owner.vm", Map.of("mail", mail), html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }
}
