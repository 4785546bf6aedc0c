package io.throughline.okr.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** What is refused before anything is read or looked for: bodies said to be too long, compressed ones, and long addresses. */
@Provider
public final class RequestLimits implements ContainerRequestFilter {
    /** The longest query of an address, in characters as they are sent; the hosts take about 8,000 with all headers. */
    static final int LONGEST_QUERY = 4_000;

    /** What takes files: their readers have limits of their own, and hold no more than is looked at. */
    private static final Set<String> FILES = Set.of("import", "import/sheets", "jobs/files");

    @Override
    public void filter(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new Unread(414, "okr.rest.address.too-long", LONGEST_QUERY);
        }
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw Unread.coded();
        }
        // a request without a body has a length of -1, as has one that does not say
        boolean file = FILES.contains(Parameters.address(request));
        if (!file && request.getLength() > JsonBody.LIMIT) {
            throw new Unread(413, "okr.rest.body.too-long", JsonBody.LIMIT);
        }
    }
}
