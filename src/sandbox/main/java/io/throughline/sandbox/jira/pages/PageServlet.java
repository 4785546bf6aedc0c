package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.JqlRefused;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A page of Jira: asks for a log-in, guards forms, and answers "not found" in Jira's look for whatever does not exist or may
 * not be seen, which is the same thing to the visitor.
 */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Site site;
    private final transient Page page;

    private final boolean open;

    /** A page for those who have logged in. */
    PageServlet(Site site, Page page) {
        this(site, page, false);
    }

    /**
     * A page.
     *
     * @param open true if anonymous visitors see it where there is something for them
     */
    PageServlet(Site site, Page page, boolean open) {
        this.site = site;
        this.page = page;
        this.open = open;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> user = site.host().users().current();
        if (user.isEmpty() && open && request.getMethod().equals("GET")) {
            anonymous(request, response);
            return;
        }
        if (user.isEmpty()) {
            logIn(request, response);
            return;
        }
        XsrfTokens.of(request, response);
        boolean form = request.getMethod().equals("POST");
        request.setCharacterEncoding("UTF-8");
        if (form && !XsrfTokens.valid(request)) {
            show(request, response, 403, site.problem("xsrf"));
            return;
        }
        try {
            Answer answer = form ? page.submit(request, user.get()) : page.show(request, user.get());
            if (answer.redirect().isEmpty()) {
                show(request, response, 200, answer);
            } else {
                response.sendRedirect(site.host().contextPath() + answer.redirect());
            }
        } catch (NoSuchElementException e) {
            show(request, response, 404, site.problem("missing"));
        } catch (JqlRefused | IllegalArgumentException e) {
            show(request, response, 400, site.problem("refused", e.getMessage()));
        }
    }

    private void anonymous(HttpServletRequest request, HttpServletResponse response) throws IOException {
        XsrfTokens.of(request, response);
        try {
            Answer answer = page.show(request, Site.NOBODY);
            if (answer.redirect().isEmpty()) {
                show(request, response, 200, answer);
            } else {
                response.sendRedirect(site.host().contextPath() + answer.redirect());
            }
        } catch (NoSuchElementException e) {
            // there may be something for him once he has logged in
            logIn(request, response);
        } catch (JqlRefused | IllegalArgumentException e) {
            show(request, response, 400, site.problem("refused", e.getMessage()));
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(site.host().contextPath() + "/login?os_destination="
                + encode(address(request).substring(site.host().contextPath().length())));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, Answer answer)
            throws IOException {
        String html = site.frame().own(request, answer.title(), answer.body(), answer.place(), answer.contexts());
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a page does. {@link NoSuchElementException} means there is no such thing for this person. */
    interface Page {
        Answer show(HttpServletRequest request, Users.User user);

        /** Takes a form whose token has been checked. */
        default Answer submit(HttpServletRequest request, Users.User user) {
            throw new NoSuchElementException("no form here");
        }
    }

    /**
     * What comes back: a page, or where to go.
     *
     * @param redirect path below the context path; "" for a page
     */
    record Answer(String title, String body, Optional<Frame.Place> place, Set<String> contexts, String redirect) {
        static Answer page(String title, String body, Optional<Frame.Place> place) {
            return new Answer(title, body, place, Set.of("atl.general"), "");
        }

        static Answer go(String path) {
            return new Answer("", "", Optional.empty(), Set.of(), path);
        }

        Answer with(String context) {
            return new Answer(title, body, place, Set.of("atl.general", context), redirect);
        }
    }
}
