package io.throughline.sandbox.confluence.rest;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.cql.ContentSearch;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.hostrest.ForgeryGuard;
import io.throughline.sandbox.hostrest.HostRest;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;

/** Confluence's own REST API, by URL pattern. */
public final class ConfluenceRest {
    private ConfluenceRest() {}

    /** The servlets; each acts as whoever sent the request. */
    public static Map<String, HttpServlet> servlets(
            Host host, Wiki wiki, Access access, Attachments attachments, ContentSearch search, PageBodies bodies) {
        Rights rights = new Rights(wiki, access, host.users());
        Answers answers = new Answers(host.baseUrl());
        PeopleJson people = new PeopleJson(host.users(), host.baseUrl());
        ContentJson json = new ContentJson(wiki, attachments, rights, bodies, people, host.baseUrl());
        LongTaskResource tasks = new LongTaskResource(answers);
        CqlAnswers cql = new CqlAnswers(search, rights);
        HttpServlet api = HostRest.servlet(List.of(
                new ForgeryGuard(),
                new Failures(),
                new ContentResource(wiki, attachments, rights, json, answers),
                new BelowResource(rights, json, answers),
                new AttachmentResource(attachments, rights, json, answers),
                new LabelResource(wiki, rights, answers),
                new RestrictionResource(wiki, rights, host.users(), json.restrictions(), answers),
                new PropertyResource(wiki, rights, answers, host.baseUrl()),
                new ContentSearchResource(cql, json, answers),
                new SearchResource(wiki, cql, json, answers),
                new SpaceResource(wiki, rights, json, answers, tasks),
                new UserResource(host.users(), rights, people, answers),
                new GroupResource(host.users(), rights, people, answers),
                new ContentBodyResource(rights, bodies),
                tasks));
        HttpServlet experimental = HostRest.servlet(
                List.of(new ForgeryGuard(), new Failures(), new VersionResource(wiki, rights, json, answers)));
        return Map.of("/rest/api/*", api, "/rest/experimental/*", experimental);
    }
}
