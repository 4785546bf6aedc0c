package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.usecases.webhook.ConfigureWebhook;
import io.throughline.okr.usecases.webhook.TryWebhook;
import io.throughline.okr.usecases.webhook.ViewWebhooks;
import io.throughline.okr.usecases.webhook.WebhookDraft;
import io.throughline.okr.view.DeliveryView;
import io.throughline.okr.view.WebhookView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Addresses outside that are told of changes. */
@Path("/webhooks")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class WebhooksResource {
    private final ViewWebhooks view;
    private final ConfigureWebhook configure;
    private final TryWebhook attempt;
    private final Texts texts;

    @Inject
    public WebhooksResource(ViewWebhooks view, ConfigureWebhook configure, TryWebhook attempt, Texts texts) {
        this.view = view;
        this.configure = configure;
        this.attempt = attempt;
        this.texts = texts;
    }

    @GET
    @LicensedOnly
    @Answers(value = WebhookView.class, list = "webhooks")
    public Response list() {
        List<JsonNode> all = new ArrayList<>();
        view.all().forEach(one -> all.add(texts.told(one)));
        return Json.ok(Json.named("webhooks", all));
    }

    @POST
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(WebhookView.class)
    public Response create(InputStream body, @Context UriInfo uri) {
        WebhookView made = configure.create(webhook(body));
        return Json.created(texts.told(made), made.version(), made.id(), uri);
    }

    @GET
    @Path("/{id}")
    @LicensedOnly
    @Answers(WebhookView.class)
    public Response one(@PathParam("id") int id) {
        WebhookView one = view.one(id);
        return Json.ok(texts.told(one), one.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(WebhookView.class)
    public Response change(@PathParam("id") int id, @HeaderParam(HttpHeaders.IF_MATCH) String tag, InputStream body) {
        WebhookView now = configure.change(id, EntityTags.version(tag), webhook(body));
        return Json.ok(texts.told(now), now.version());
    }

    @DELETE
    @Path("/{id}")
    @LicensedOnly
    public Response remove(@PathParam("id") int id) {
        configure.remove(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/test")
    @Consumes(Json.TYPE)
    @LicensedOnly
    @Answers(DeliveryView.class)
    public Response test(@PathParam("id") int id, InputStream body) {
        JsonBody.read(body).check();
        return Json.ok(attempt.attempt(id));
    }

    @GET
    @Path("/{id}/deliveries")
    @LicensedOnly
    @Answers(value = DeliveryView.class, list = "deliveries")
    public Response deliveries(@PathParam("id") int id) {
        return Json.ok(Json.named("deliveries", view.deliveries(id)));
    }

    private static WebhookDraft webhook(InputStream in) {
        JsonBody body = JsonBody.read(in);
        WebhookDraft draft = new WebhookDraft(
                body.text("url", ""),
                body.text("secret", ""),
                body.text("description", ""),
                body.texts("scopes"),
                body.texts("elements"),
                body.texts("kinds"),
                body.truth("active", true));
        body.check();
        return draft;
    }
}
