package faults.restwithoutannotation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/plain")
public class Plain {
    @GET
    @Produces("text/plain")
    public String get() {
        return "for people with a licence";
    }
}
