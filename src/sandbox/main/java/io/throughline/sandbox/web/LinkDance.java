package io.throughline.sandbox.web;

import com.atlassian.sal.api.net.ResponseException;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.link.LinkSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a person who lets this host read another in his name: from here to the other, and back to where he came from. */
final class LinkDance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LinkDance.class);

    private final transient PlatformPages pages;
    private final transient HostLinks links;

    LinkDance(PlatformPages pages, HostLinks links) {
        this.pages = pages;
        this.links = links;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> visitor = pages.host().users().current();
        Optional<LinkSettings> link = links.link(parameter(request, "applicationLinkID"));
        if (visitor.isEmpty()) {
            response.sendRedirect(LoginServlet.addressFor(request));
            return;
        }
        if (link.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String backTo = ours(parameter(request, "redirectUrl"));
        try {
            switch (Objects.toString(request.getPathInfo(), "")) {
                case "/authorize" ->
                    response.sendRedirect(links.dance()
                            .begin(link.get(), visitor.get().name(), backTo)
                            .toString());
                case "/access" -> {
                    String verifier = parameter(request, "oauth_verifier");
                    if (!verifier.equals("denied")) {
                        links.dance()
                                .end(
                                        link.get(),
                                        parameter(request, "oauth_token"),
                                        verifier,
                                        visitor.get().name());
                    }
                    response.sendRedirect(backTo);
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (ResponseException noAnswer) {
            LOG.info("{} does not take part: {}", link.get().name(), noAnswer.toString());
            response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
            pages.draw(
                    request,
                    response,
                    "sandbox.dance.failed.title",
                    "notice.vm",
                    Map.of(
                            "heading", pages.text("sandbox.dance.failed.title"),
                            "text",
                                    pages.text(
                                            "sandbox.dance.failed.text",
                                            link.get().name()),
                            "back", backTo));
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }

    /** Only addresses of this host are gone back to; any other leads home. */
    private String ours(String address) {
        String base = pages.host().baseUrl().toString();
        return address.equals(base) || address.startsWith(base + "/") ? address : base + "/";
    }
}
