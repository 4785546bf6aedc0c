package tiny;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

@Path("/hello")
@Produces(MediaType.APPLICATION_JSON)
public class HelloResource {
    private final Hello hello;

    @Context
    private UriInfo uri;

    @Inject
    public HelloResource(Hello hello) {
        this.hello = hello;
    }

    @GET
    public Map<String, Object> get() {
        return Map.of("greeting", hello.greeting(), "path", uri.getPath(), "base", uri.getBaseUri().getPath());
    }

    @GET
    @Path("/zone")
    @UnrestrictedAccess
    public Map<String, Object> zone() {
        return Map.of("zone", hello.zone());
    }

    @GET
    @Path("/admin")
    @AdminOnly
    public Map<String, Object> admin() {
        return Map.of("greeting", hello.greeting());
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Map<String, Object> post(String body) {
        return Map.of("got", body);
    }

    @GET
    @Path("/fails")
    public Map<String, Object> fails() {
        throw new IllegalStateException("a secret of the inside");
    }
}
