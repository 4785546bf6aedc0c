package tiny;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoNotRequired;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/rights/class")
@AdminOnly
@WebSudoRequired
@Produces("text/plain")
public class MixedRights {
    public static class Sent {
        public String name;
        public int number;
    }

    @GET
    @Path("/confirmed")
    public String confirmed() {
        return "in";
    }

    @GET
    @Path("/administrator")
    @WebSudoNotRequired
    public String administrator() {
        return "in";
    }

    @GET
    @Path("/licensed")
    @LicensedOnly
    @WebSudoNotRequired
    public String licensed() {
        return "in";
    }

    @POST
    @Path("/json")
    @LicensedOnly
    @WebSudoNotRequired
    @Consumes("application/json")
    public String json(Sent sent) {
        return sent.name + sent.number;
    }

    @POST
    @Path("/excluded")
    @LicensedOnly
    @WebSudoNotRequired
    @XsrfProtectionExcluded
    public String excluded(String text) {
        return text;
    }

    @POST
    @Path("/any")
    @LicensedOnly
    @WebSudoNotRequired
    public String any(String text) {
        return text;
    }

    @PUT
    @Path("/any")
    @LicensedOnly
    @WebSudoNotRequired
    public String put(String text) {
        return text;
    }

    @DELETE
    @Path("/any")
    @LicensedOnly
    @WebSudoNotRequired
    public String delete() {
        return "gone";
    }
}
