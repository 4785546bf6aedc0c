package io.throughline.sandbox.hostrest;

import io.throughline.sandbox.users.ForgedRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Turns away what a page of another site could have made a browser send, wherever the application is served. */
@PreMatching
public final class ForgeryGuard implements ContainerRequestFilter {
    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (ForgedRequests.suspects(servletRequest)) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity(ForgedRequests.MESSAGE)
                    .build());
        }
    }
}
