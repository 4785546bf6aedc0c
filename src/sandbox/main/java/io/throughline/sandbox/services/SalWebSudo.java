package io.throughline.sandbox.services;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import io.throughline.sandbox.users.AdminSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** SAL's door to secure administrator sessions, for plugins' servlets and for the host's own pages. */
public final class SalWebSudo implements WebSudoManager {
    private final AdminSessions sessions;
    private final boolean jira;

    /** @param jira true for Jira's address of the page that asks for the password, false for Confluence's */
    public SalWebSudo(AdminSessions sessions, boolean jira) {
        this.sessions = sessions;
        this.jira = jira;
    }

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        return sessions.allows(request);
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) {
        if (!sessions.allows(request)) {
            throw new WebSudoSessionException("There is no administrator session, or it has ended");
        }
        sessions.used(request);
    }

    /** Sends the visitor to the page that asks for his password; from there he comes back. */
    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        if (sessions.allows(request)) {
            return;
        }
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String back = URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
        try {
            response.sendRedirect(request.getContextPath()
                    + (jira
                            ? "/secure/admin/WebSudoAuthenticate!default.jspa?webSudoDestination="
                            : "/authenticate.action?destination=")
                    + back);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
