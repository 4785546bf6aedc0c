package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.dashboard.Dashboard;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code dashboard}: those one may see. */
@Path("dashboard")
@Produces(MediaType.APPLICATION_JSON)
public final class DashboardResource {
    private final Asking asking;
    private final Addresses at;
    private final Dashboards dashboards;

    DashboardResource(Asking asking, Addresses at, Dashboards dashboards) {
        this.asking = asking;
        this.at = at;
        this.dashboards = dashboards;
    }

    @GET
    public Map<String, Object> all(
            @QueryParam("filter") String filter,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        List<Dashboard> all = dashboards.visibleTo(asking.user()).stream()
                .filter(dashboard -> !"my".equals(filter)
                        || asking.user()
                                .filter(user -> user.key().equals(dashboard.owner()))
                                .isPresent())
                .toList();
        return Paging.of(startAt, maxResults, 20, 1000).named("dashboards", all, this::shape);
    }

    private Map<String, Object> shape(Dashboard dashboard) {
        return Shape.of(
                "id",
                String.valueOf(dashboard.id()),
                "name",
                dashboard.name(),
                "self",
                at.rest("dashboard/" + dashboard.id()),
                "view",
                at.page("/secure/Dashboard.jspa?selectPageId=" + dashboard.id()));
    }

    @GET
    @Path("{id}")
    public Map<String, Object> one(@PathParam("id") String id) {
        return (id.matches("\\d{1,18}")
                        ? dashboards.find(Long.parseLong(id), asking.user())
                        : Optional.<Dashboard>empty())
                .map(this::shape)
                .orElseThrow(() -> RestRefused.of(404, "The dashboard with id '" + id + "' does not exist."));
    }
}
