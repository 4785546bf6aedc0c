package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.PluginParts;
import io.throughline.sandbox.users.AdminSessions;
import io.throughline.sandbox.users.HostUsers;
import io.throughline.sandbox.users.LogIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Around every request: who sent it acts on the thread, no page resource is left from before, a browser gets its token. */
final class RequestFrame extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient HostUsers users;
    private final transient AdminSessions administrators;
    private final transient PluginParts parts;

    RequestFrame(HostUsers users, AdminSessions administrators, PluginParts parts) {
        this.users = users;
        this.administrators = administrators;
        this.parts = parts;
    }

    /** Carries what a filter may throw through code that may throw nothing checked. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Carried(ServletException cause) {
            super(cause);
        }
    }

    /** Wrong credentials do not make a visitor anonymous. */
    private static void turnAway(HttpServletResponse response, LogIn logIn) throws IOException {
        if (logIn.refused() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
            response.setHeader("WWW-Authenticate", "Bearer realm=\"protected-area\"");
        }
        JsonAnswer.refuse(response, logIn.refused(), logIn.message());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        parts.beginPage();
        response.setHeader("X-Content-Type-Options", "nosniff");
        String accepts = request.getHeader("Accept");
        if (accepts != null && accepts.contains("text/html")) {
            XsrfTokens.of(request, response);
        }
        LogIn logIn = users.logIn(request);
        if (logIn.refused() != 0 && request.getDispatcherType() == DispatcherType.REQUEST) {
            turnAway(response, logIn);
            return;
        }
        Optional<Users.User> visitor = logIn.user();
        administrators.note(request);
        response.setHeader("X-AUSERNAME", visitor.map(Users.User::name).orElse("anonymous"));
        try {
            users.as(visitor, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } catch (ServletException failure) {
                    throw new Carried(failure);
                }
                return true;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (Carried failure) {
            throw (ServletException) failure.getCause();
        } finally {
            parts.beginPage();
        }
    }
}
