package io.throughline.sandbox.plugin;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;

/** The hosts' rules before a resource method runs: who may call it, and that a browser was not tricked into calling it. */
final class RestGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

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
        if (!rule.admits(users.current())) {
            boolean known = users.current().isPresent();
            request.abortWith(answer(
                    known ? 403 : 401,
                    known
                            ? "Client must be authenticated as an administrator to access this resource."
                            : "Client must be authenticated to access this resource."));
        } else if (forged(request)) {
            request.abortWith(answer(403, "XSRF check failed"));
        }
    }

    private boolean forged(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())
                || resource.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class)
                || "no-check".equals(request.getHeaderString("X-Atlassian-Token"))) {
            return false;
        }
        MediaType type = request.getMediaType();
        // a form of another site can POST without a type, but cannot PUT or DELETE
        boolean form = type == null
                ? request.getMethod().equals("POST")
                : FORM_TYPES.contains(type.getType() + "/" + type.getSubtype());
        return form || foreign(request.getHeaderString("Origin"));
    }

    /** An origin other than the address the request came to. */
    private boolean foreign(String origin) {
        if (origin == null) {
            return false;
        }
        String own = servletRequest.getScheme() + "://" + servletRequest.getHeader("Host");
        return !origin.equals(own);
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", message, "status-code", status))
                .build();
    }
}
