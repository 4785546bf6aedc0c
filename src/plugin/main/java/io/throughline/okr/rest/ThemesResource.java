package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.settings.ArrangeThemes;
import io.throughline.okr.usecases.settings.ListThemes;
import io.throughline.okr.view.ThemeView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Themes; {@code text} of each is the name it is shown by, in the reader's language. */
@Path("/themes")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class ThemesResource {
    private final ListThemes list;
    private final ArrangeThemes arrange;
    private final Texts texts;
    private final Writing writing;

    @Inject
    public ThemesResource(ListThemes list, ArrangeThemes arrange, Texts texts, Writing writing) {
        this.list = list;
        this.arrange = arrange;
        this.texts = texts;
        this.writing = writing;
    }

    @GET
    @LicensedOnly
    @Answers(value = ThemeView.class, list = "themes")
    public Response list() {
        return Json.ok(
                Json.named("themes", list.list().stream().map(texts::named).toList()));
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(ThemeView.class)
    public Response view(@PathParam("id") int id) {
        ThemeView theme = list.one(id);
        return Json.ok(texts.named(theme), theme.version());
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ThemeView.class)
    public Response add(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext asked) {
        return writing.made(asked, body, in -> {
            ThemeView made = arrange.add(SettingBodies.theme(in).name());
            return Json.created(texts.named(made), made.version(), made.id(), uri);
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ThemeView.class)
    public Response change(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        SettingBodies.Theme said = SettingBodies.theme(body);
        ThemeView now = arrange.change(id, EntityTags.version(tag), said.name(), said.retired());
        return Json.ok(texts.named(now), now.version());
    }

    @POST
    @Path("/{id}/place")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(ThemeView.class)
    public Response place(@PathParam("id") int id, InputStream body) {
        ThemeView now = arrange.place(id, Drafts.before(body));
        return Json.ok(texts.named(now), now.version());
    }
}
