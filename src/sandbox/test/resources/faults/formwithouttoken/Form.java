package faults.formwithouttoken;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/form")
public class Form {
    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/plain")
    public String post(@FormParam("name") String name) {
        return "posted " + name;
    }
}
