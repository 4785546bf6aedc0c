package faults.jiraclass;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/which")
@Produces("text/plain")
public class Resource {
    @GET
    @Path("/bad")
    public String bad() {
        return new Bad().execute(null, null, null);
    }

    @GET
    @Path("/good")
    public String good() {
        return new Good().execute(null, null, null);
    }
}
