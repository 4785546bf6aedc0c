package io.throughline.sandbox.jira.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code serverInfo} and {@code application-properties}: the installation as a whole. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class ServerResource {
    /** A number of the size Jira 11 builds have. */
    private static final int BUILD = 11_030_010;

    private final Asking asking;
    private final String version;

    ServerResource(Asking asking, String version) {
        this.asking = asking;
        this.version = version;
    }

    /** Anyone may ask this. */
    @GET
    @Path("serverInfo")
    public Map<String, Object> info() {
        return Shape.of(
                "baseUrl",
                asking.host().baseUrl().toString(),
                "version",
                version,
                "versionNumbers",
                Arrays.stream(version.split("\\.", -1)).map(Integer::valueOf).toList(),
                "deploymentType",
                "Server",
                "buildNumber",
                BUILD,
                "buildDate",
                Addresses.time(LocalDate.of(2026, 1, 1)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant()),
                "databaseBuildNumber",
                BUILD,
                "serverTime",
                Addresses.time(asking.clock().instant()),
                "scmInfo",
                "0",
                "serverTitle",
                "Jira");
    }

    /** A few of the many; they cannot be changed here. */
    @GET
    @Path("application-properties")
    public Object properties(@QueryParam("key") String key) {
        asking.administrator();
        List<Map<String, Object>> all = List.of(
                property("jira.title", "Jira", "Title"),
                property("jira.baseurl", asking.host().baseUrl().toString(), "Base URL"),
                property("jira.search.views.default.max", "1000", "Largest page of a search"));
        if (key == null) {
            return all;
        }
        return all.stream()
                .filter(each -> key.equals(each.get("key")))
                .findFirst()
                .orElseThrow(() -> RestRefused.of(404, "Property with key '" + key + "' was not found"));
    }

    private static Map<String, Object> property(String key, String value, String name) {
        return Shape.of(
                "id", key, "key", key, "value", value, "name", name, "desc", "", "type", "string", "defaultValue", "");
    }
}
