package tiny;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/rights/rest")
@Produces("text/plain")
public class RestRights {
    @GET
    @Path("/UnrestrictedAccess")
    @UnrestrictedAccess
    public String unrestrictedAccess() {
        return "in";
    }

    @GET
    @Path("/AnonymousSiteAccess")
    @AnonymousSiteAccess
    public String anonymousSiteAccess() {
        return "in";
    }

    @GET
    @Path("/UnlicensedSiteAccess")
    @UnlicensedSiteAccess
    public String unlicensedSiteAccess() {
        return "in";
    }

    @GET
    @Path("/LicensedOnly")
    @LicensedOnly
    public String licensedOnly() {
        return "in";
    }

    @GET
    @Path("/AdminOnly")
    @AdminOnly
    public String adminOnly() {
        return "in";
    }

    @GET
    @Path("/SystemAdminOnly")
    @SystemAdminOnly
    public String systemAdminOnly() {
        return "in";
    }
}
