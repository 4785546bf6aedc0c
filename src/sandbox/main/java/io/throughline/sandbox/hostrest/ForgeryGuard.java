package io.throughline.sandbox.hostrest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/**
 * Turns away what a page of another site could have made a browser send: a change that names such a site as its origin or
 * referer, or that comes as a form can send it. The header {@code X-Atlassian-Token: no-check} lets it pass, as no form can
 * send headers.
 */
public final class ForgeryGuard implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean safe = READING.contains(request.getMethod())
                || "no-check".equals(request.getHeaderString("X-Atlassian-Token"));
        if (!safe && (form(request) || foreign(request))) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("XSRF check failed")
                    .build());
        }
    }

    private static boolean form(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        // a form of another site can POST without a type, but cannot PUT or DELETE
        return type == null
                ? request.getMethod().equals("POST")
                : FORM_TYPES.contains(type.getType() + "/" + type.getSubtype());
    }

    private boolean foreign(ContainerRequestContext request) {
        String own = servletRequest.getScheme() + "://" + servletRequest.getHeader("Host");
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return !origin.equals(own);
        }
        String referer = request.getHeaderString("Referer");
        return referer != null && !own.equals(originOf(referer));
    }

    private static String originOf(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
