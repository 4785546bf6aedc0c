package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.settings.ChangeSettings;
import io.throughline.okr.usecases.settings.ViewSettings;
import io.throughline.okr.view.SettingsView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What administrators set. */
@Path("/settings")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class SettingsResource {
    private final ViewSettings view;
    private final ChangeSettings change;

    @Inject
    public SettingsResource(ViewSettings view, ChangeSettings change) {
        this.view = view;
        this.change = change;
    }

    @GET
    @LicensedOnly
    @Answers(SettingsView.class)
    public Response view() {
        SettingsView settings = view.view();
        return Json.ok(settings, settings.version());
    }

    @PUT
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(SettingsView.class)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        SettingsView settings = change.change(EntityTags.version(tag), SettingBodies.settings(body));
        return Json.ok(settings, settings.version());
    }
}
