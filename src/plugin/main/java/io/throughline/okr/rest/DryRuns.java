package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;

/** Refuses {@code dryRun} where it would not be heard: whoever asks for it must be sure that nothing is written. */
@Provider
public final class DryRuns implements ContainerRequestFilter {
    private static final String ID = "/[^/]+";

    /** Where it is heard. */
    private static final List<Pattern> HEARD = List.of(
            Pattern.compile(
                    "POST (cycles|org-units|objectives|key-results|comments|evidence|custom-fields|kpis|themes)"),
            Pattern.compile("POST import(/sheets)?"),
            Pattern.compile("POST cycles" + ID + "/clone"),
            Pattern.compile("POST objectives" + ID + "/(contributions|restore)"),
            Pattern.compile("POST key-results" + ID + "/(check-ins|actions|issue-links|restore)"),
            Pattern.compile("POST kpis" + ID + "/values"),
            Pattern.compile("PUT objectives" + ID + "/state"),
            Pattern.compile("(PUT|DELETE) (objectives|key-results)" + ID + "(/override|/grade)?"),
            Pattern.compile("(PUT|DELETE) objectives" + ID + "/contributions" + ID),
            Pattern.compile("DELETE key-results" + ID + "/issue-links" + ID));

    @Override
    public void filter(ContainerRequestContext request) {
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        String line = request.getMethod() + " " + Parameters.address(request);
        boolean heard =
                reads || HEARD.stream().anyMatch(one -> one.matcher(line).matches());
        if (!heard && Writing.dryRun(request)) {
            throw new Refused(Refused.Reason.INVALID, Writing.DRY_RUN, "okr.rest.no-dry-run");
        }
    }
}
