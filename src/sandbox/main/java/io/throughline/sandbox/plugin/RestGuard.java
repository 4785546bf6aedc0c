package io.throughline.sandbox.plugin;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.sal.api.websudo.WebSudoNotRequired;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.users.AdminSessions;
import io.throughline.sandbox.users.ForgedRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;

/** The hosts' rules before a resource method runs: who may call it, and that a browser was not tricked into calling it. */
final class RestGuard implements ContainerRequestFilter {
    private final Users users;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    RestGuard(Users users) {
        this.users = users;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        AccessRule rule = AccessRule.of(resource.getResourceMethod(), resource.getResourceClass());
        if (!rule.admits(users)) {
            request.abortWith(answer(users.current().isPresent() ? 403 : 401, rule.wanted()));
        } else if (forged()) {
            request.abortWith(answer(403, ForgedRequests.MESSAGE));
        } else if (confirmed()) {
            AdminSessions sessions = AdminSessions.of(servletRequest);
            if (sessions.allows(servletRequest)) {
                sessions.used(servletRequest);
            } else {
                request.abortWith(answer(401, "This resource requires WebSudo."));
            }
        }
    }

    private boolean forged() {
        return !resource.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class)
                && ForgedRequests.suspects(servletRequest);
    }

    /** Whether only a confirmed administrator may call: the nearest of method, class and package says so. */
    private boolean confirmed() {
        Class<?> type = resource.getResourceClass();
        for (AnnotatedElement element : List.of(resource.getResourceMethod(), type, type.getPackage())) {
            if (element.isAnnotationPresent(WebSudoRequired.class)) {
                return true;
            }
            if (element.isAnnotationPresent(WebSudoNotRequired.class)) {
                return false;
            }
        }
        return false;
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", message, "status-code", status))
                .build();
    }
}
