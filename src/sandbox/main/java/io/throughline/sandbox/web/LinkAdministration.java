package io.throughline.sandbox.web;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.TypeNotInstalledException;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.link.LinkFault;
import io.throughline.sandbox.link.LinkFaults;
import io.throughline.sandbox.link.LinkKind;
import io.throughline.sandbox.link.LinkSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** "Application links": administrators add, change, test, break and remove them. */
final class LinkAdministration extends AdministratorsOnly {
    private static final long serialVersionUID = 1L;
    private static final int TEST_WITHIN_MILLIS = 5_000;

    private final transient HostLinks links;

    LinkAdministration(PlatformPages pages, HostLinks links) {
        super(pages);
        this.links = links;
    }

    /** One link for the template; {@code people} have allowed it, {@code readers} let the other end read here. */
    public record Row(
            LinkSettings link, List<String> people, List<String> readers, Optional<LinkFaults.Rule> wrong, int hits) {
        public String fault() {
            return wrong.map(rule -> rule.fault().key()).orElse("");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(request, response, "", "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String about = done(request);
            list(request, response, "sandbox.links.done." + sent(request, "do"), about);
        } catch (IllegalArgumentException | NoSuchElementException wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            list(request, response, "sandbox.links.refused", Objects.toString(wrong.getMessage(), ""));
        }
    }

    /** Does what the form says; what it was done to, or what came of it. */
    private String done(HttpServletRequest request) {
        String id = sent(request, "id");
        String what = sent(request, "do");
        if (what.equals("add")) {
            URI address = URI.create(sent(request, "url"));
            return links.add(sent(request, "application"), sent(request, "name"), address, address, kind(request))
                    .name();
        }
        LinkSettings link = links.link(id).orElseThrow();
        switch (what) {
            case "change" ->
                links.change(link.details(
                                sent(request, "name"),
                                URI.create(sent(request, "url")),
                                URI.create(sent(request, "rpc")))
                        .kind(kind(request)));
            case "primary" -> links.makePrimary(id);
            case "remove" -> links.remove(id);
            case "revoke" -> links.access().revokeAll(link.displayUrl().toString());
            case "break" -> links.faults(id).set(rule(request));
            case "mend" -> links.faults(id).mend();
            case "test" -> {
                return tested(link);
            }
            default -> throw new IllegalArgumentException(what);
        }
        return link.name();
    }

    private static LinkFaults.Rule rule(HttpServletRequest request) {
        LinkFault fault = LinkFault.named(sent(request, "fault")).orElseThrow();
        return new LinkFaults.Rule(
                fault,
                Duration.ofMillis(Integer.parseInt(sent(request, "delay"))),
                Integer.parseInt(sent(request, "requests")),
                Integer.parseInt(sent(request, "percent")));
    }

    private static LinkKind kind(HttpServletRequest request) {
        return LinkKind.named(sent(request, "kind")).orElseThrow();
    }

    /** Asks the other end who the administrator is there. */
    private String tested(LinkSettings link) {
        try {
            ApplicationLink linked = links.service().getApplicationLink(new ApplicationId(link.id()));
            String path = link.application().equals("jira") ? "rest/api/2/serverInfo" : "rest/api/space?limit=1";
            Request<?, Response> asked =
                    linked.createAuthenticatedRequestFactory().createRequest(Request.MethodType.GET, path);
            asked.setConnectionTimeout(TEST_WITHIN_MILLIS);
            asked.setSoTimeout(TEST_WITHIN_MILLIS);
            int status = asked.<Integer>executeAndReturn(Response::getStatusCode);
            return pages().text("sandbox.links.test.status", link.name(), Integer.toString(status));
        } catch (CredentialsRequiredException required) {
            return pages().text("sandbox.links.test.credentials", link.name());
        } catch (ResponseException | TypeNotInstalledException noAnswer) {
            return pages().text("sandbox.links.test.failed", link.name(), noAnswer.toString());
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response, String message, String about)
            throws IOException {
        List<Row> rows = links.all().stream()
                .map(link -> new Row(
                        link,
                        links.people(link.id()),
                        links.access().allowed("").stream()
                                .filter(one ->
                                        one.consumer().equals(link.displayUrl().toString()))
                                .map(one -> one.userName())
                                .distinct()
                                .toList(),
                        links.faults(link.id()).rule(),
                        links.faults(link.id()).hits()))
                .toList();
        pages().administration(
                        request,
                        response,
                        "sandbox.links.title",
                        "application-links.vm",
                        Map.of(
                                "rows", rows,
                                "message", message,
                                "about", about,
                                "kinds",
                                        Arrays.stream(LinkKind.values())
                                                .map(LinkKind::key)
                                                .toList(),
                                "faults",
                                        Arrays.stream(LinkFault.values())
                                                .map(LinkFault::key)
                                                .toList()));
    }
}
