package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.Issues.LinkRow;
import io.throughline.sandbox.jira.store.JiraData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of an issue stands around its details: what may be done to it, its comments and its links. */
final class IssueExtras {
    private final Site site;
    private final IssueRow issue;

    IssueExtras(Site site, IssueRow issue) {
        this.site = site;
        this.issue = issue;
    }

    /** The screens this person may open. */
    List<Button> operations(Users.User user) {
        JiraData data = site.data();
        return Arrays.stream(Operation.values())
                .filter(each -> data.permissions().holds(Site.who(user), each.permission(), issue))
                .filter(each -> each != Operation.EDIT || data.workflow().editable(issue))
                .map(each -> new Button(
                        each.name().toLowerCase(Locale.ROOT),
                        site.texts().of(each.text()),
                        site.host().contextPath() + each.path() + "?key=" + issue.key()))
                .toList();
    }

    List<Said> comments() {
        return site.data().comments().of(issue.id()).stream()
                .map(comment -> new Said(
                        comment.id(),
                        site.shown().person(comment.author()),
                        site.texts().time(comment.created()),
                        IssuePage.paragraphs(comment.body())))
                .toList();
    }

    /** Links people made, as far as the visitor sees their other ends. */
    List<Linked> links() {
        List<Linked> links = new ArrayList<>();
        site.data().issues().links(issue.id(), true).forEach(link -> other(link, link.destination(), true)
                .ifPresent(links::add));
        site.data().issues().links(issue.id(), false).forEach(link -> other(link, link.source(), false)
                .ifPresent(links::add));
        return links;
    }

    private Optional<Linked> other(LinkRow link, long otherId, boolean outward) {
        Constants.LinkType type = site.data().constants().linkType(String.valueOf(link.typeId()));
        if (type.system()) {
            return Optional.empty();
        }
        List<IssueRow> visible = site.shown()
                .browsable(site.data().issues().byId(otherId).stream().toList());
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new Linked(outward ? type.outward() : type.inward(), site.lines(visible, false)));
    }

    /** A link to a screen. */
    public record Button(String id, String label, String href) {}

    /** A comment. */
    public record Said(long id, Shown.Person author, String at, List<String> paragraphs) {}

    /** A linked issue as HTML, with the words of the link. */
    public record Linked(String phrase, String html) {}
}
