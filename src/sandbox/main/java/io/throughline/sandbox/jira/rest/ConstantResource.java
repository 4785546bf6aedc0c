package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.Constants;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** What all projects share: issue types, statuses, their categories, priorities, resolutions, link types, fields. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class ConstantResource {
    private final Asking asking;
    private final ConstantShapes shapes;
    private final Fields fields;

    ConstantResource(Asking asking, ConstantShapes shapes, Fields fields) {
        this.asking = asking;
        this.shapes = shapes;
        this.fields = fields;
    }

    private Constants constants() {
        return asking.data().constants();
    }

    @GET
    @Path("field")
    public List<Map<String, Object>> fields() {
        return Shape.each(fields.all(), Field::listed);
    }

    @GET
    @Path("issuetype")
    public List<Map<String, Object>> types() {
        return Shape.each(constants().types(), shapes::type);
    }

    @GET
    @Path("issuetype/{id}")
    public Map<String, Object> type(@PathParam("id") String id) {
        return one("issue type", id, () -> shapes.type(constants().type(id)));
    }

    @GET
    @Path("status")
    public List<Map<String, Object>> statuses() {
        return Shape.each(constants().statuses(), shapes::status);
    }

    @GET
    @Path("status/{idOrName}")
    public Map<String, Object> status(@PathParam("idOrName") String idOrName) {
        return one("status", idOrName, () -> shapes.status(constants().status(idOrName)));
    }

    @GET
    @Path("statuscategory")
    public List<Map<String, Object>> categories() {
        return Arrays.stream(Constants.Category.values()).map(shapes::category).toList();
    }

    @GET
    @Path("statuscategory/{idOrKey}")
    public Map<String, Object> category(@PathParam("idOrKey") String idOrKey) {
        return Arrays.stream(Constants.Category.values())
                .filter(each ->
                        String.valueOf(each.id()).equals(idOrKey) || each.key().equals(idOrKey))
                .map(shapes::category)
                .findFirst()
                .orElseThrow(() -> missing("status category", idOrKey));
    }

    @GET
    @Path("priority")
    public List<Map<String, Object>> priorities() {
        return Shape.each(constants().priorities(), shapes::wholePriority);
    }

    @GET
    @Path("priority/{id}")
    public Map<String, Object> priority(@PathParam("id") String id) {
        return one("priority", id, () -> shapes.wholePriority(constants().priority(id)));
    }

    @GET
    @Path("resolution")
    public List<Map<String, Object>> resolutions() {
        return Shape.each(constants().resolutions(), shapes::resolution);
    }

    @GET
    @Path("resolution/{id}")
    public Map<String, Object> resolution(@PathParam("id") String id) {
        return one("resolution", id, () -> shapes.resolution(constants().resolution(id)));
    }

    /** Those that people use. */
    @GET
    @Path("issueLinkType")
    public Map<String, Object> linkTypes() {
        return Shape.of(
                "issueLinkTypes",
                Shape.each(
                        constants().linkTypes().stream()
                                .filter(type -> !type.system())
                                .toList(),
                        shapes::linkType));
    }

    @GET
    @Path("issueLinkType/{id}")
    public Map<String, Object> linkType(@PathParam("id") String id) {
        return one("issue link type", id, () -> shapes.linkType(constants().linkType(id)));
    }

    private static Map<String, Object> one(String what, String id, Supplier<Map<String, Object>> find) {
        try {
            return find.get();
        } catch (NoSuchElementException unknown) {
            throw missing(what, id);
        }
    }

    private static RestRefused missing(String what, String id) {
        return RestRefused.of(404, "The " + what + " with id '" + id + "' does not exist");
    }
}
