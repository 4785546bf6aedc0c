package tiny;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.annotations.security.UnlicensedSiteAccess;
import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/rights/platform")
@Produces("text/plain")
public class PlatformRights {
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
