package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands below a page, as far as whoever asks may read it. */
final class BelowJson {
    private final Wiki wiki;
    private final Attachments attachments;
    private final Rights rights;
    private final ContentJson content;
    private final Answers answers;
    private final URI baseUrl;

    BelowJson(Wiki wiki, Attachments attachments, Rights rights, ContentJson content, URI baseUrl) {
        this.wiki = wiki;
        this.attachments = attachments;
        this.rights = rights;
        this.content = content;
        this.answers = new Answers(baseUrl);
        this.baseUrl = baseUrl;
    }

    /** How far below. */
    enum Depth {
        CHILD,
        DESCENDANT;

        /** By its name in addresses, {@code child} or {@code descendant}. */
        static Depth of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** Path of all that is so far below a page. */
        String address(String pageId) {
            return "/rest/api/content/" + pageId + "/" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of it by type. */
    ObjectNode byType(WikiPage page, Depth depth, Expand expand) {
        String self = depth.address(Long.toString(page.pageId()));
        Parts parts = new Parts(expand);
        if (depth == Depth.CHILD) {
            parts.part(
                    "attachment",
                    self + "/attachment",
                    inside -> answers.inner(
                            attachments.of(page.pageId()),
                            Range.INNER,
                            self + "/attachment",
                            file -> content.attachment(file, inside)));
        } else {
            parts.closed("attachment", self + "/attachment");
        }
        parts.part(
                "page",
                self + "/page",
                inside -> answers.inner(
                        pages(page, depth), Range.INNER, self + "/page", each -> content.page(each, inside)));
        if (depth == Depth.CHILD) {
            parts.part(
                    "comment",
                    self + "/comment",
                    inside -> answers.inner(
                            List.<WikiPage>of(),
                            Range.INNER,
                            self + "/comment",
                            none -> content.page(none, Expand.NOTHING)));
        } else {
            parts.closed("comment", self + "/comment");
        }
        parts.json().putObject("_links").put("self", baseUrl + self);
        return parts.done();
    }

    /** The pages, each before those below it. */
    List<WikiPage> pages(WikiPage page, Depth depth) {
        List<WikiPage> children = rights.access().readable(wiki.children(page.pageId()), rights.viewer());
        return depth == Depth.CHILD
                ? children
                : children.stream()
                        .flatMap(child -> Stream.concat(Stream.of(child), pages(child, depth).stream()))
                        .toList();
    }
}
