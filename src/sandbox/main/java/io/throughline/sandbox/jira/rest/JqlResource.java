package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.IssueSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code jql/autocompletedata}: what a query may be made of. */
@Path("jql/autocompletedata")
@Produces(MediaType.APPLICATION_JSON)
public final class JqlResource {
    private static final List<String> EQUALITY = List.of("=", "!=", "in", "not in", "is", "is not");
    private static final List<String> RANGE = List.of("=", "!=", "in", "not in", "<", "<=", ">", ">=", "is", "is not");
    private static final List<String> TEXT = List.of("~", "!~", "is", "is not");

    private final Asking asking;
    private final Fields fields;
    private final IssueSearch search;

    JqlResource(Asking asking, Fields fields, IssueSearch search) {
        this.asking = asking;
        this.fields = fields;
        this.search = search;
    }

    @GET
    public Map<String, Object> data() {
        return Shape.of(
                "visibleFieldNames",
                fields.all().stream()
                        .filter(field -> !field.clauses().isEmpty())
                        .map(JqlResource::field)
                        .toList(),
                "visibleFunctionNames",
                Shape.each(
                        search.functions(),
                        function -> Shape.of(
                                "value",
                                function.name() + "()",
                                "displayName",
                                function.name() + "()",
                                "isList",
                                function.list() ? "true" : null,
                                "types",
                                function.types())),
                "jqlReservedWords",
                IssueSearch.reservedWords());
    }

    private static Map<String, Object> field(Field field) {
        String name = field.custom() ? quoted(field.name()) : field.clauses().get(0);
        Map<String, Object> shape = Shape.of("value", name, "displayName", shown(field), "auto", "true");
        if (field.custom()) {
            shape.put("cfid", field.clauses().get(0));
        }
        shape.put("orderable", "true");
        shape.put("searchable", "true");
        String type = String.valueOf(field.schema().get("type"));
        shape.put(
                "operators",
                switch (type) {
                    case "date", "datetime", "number" -> RANGE;
                    case "string" -> TEXT;
                    default -> EQUALITY;
                });
        shape.put("types", List.of());
        return shape;
    }

    private static String quoted(String name) {
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }

    private static String shown(Field field) {
        return field.custom()
                ? field.name() + " - " + field.clauses().get(0)
                : field.clauses().get(0);
    }

    /** Values that begin as typed, of the fields that have a list. */
    @GET
    @Path("suggestions")
    public Map<String, Object> suggestions(
            @QueryParam("fieldName") String fieldName, @QueryParam("fieldValue") String typed) {
        String begun = typed == null ? "" : typed.toLowerCase(Locale.ROOT);
        var constants = asking.data().constants();
        Stream<String> values =
                switch (fieldName == null ? "" : fieldName.toLowerCase(Locale.ROOT)) {
                    case "project" -> asking.projects().stream().map(project -> project.key());
                    case "status" -> constants.statuses().stream().map(status -> status.name());
                    case "issuetype", "type" -> constants.types().stream().map(type -> type.name());
                    case "priority" -> constants.priorities().stream().map(priority -> priority.name());
                    case "resolution" -> constants.resolutions().stream().map(resolution -> resolution.name());
                    case "assignee", "reporter", "creator" -> people();
                    default -> Stream.of();
                };
        return Shape.of(
                "results",
                values.filter(value -> value.toLowerCase(Locale.ROOT).startsWith(begun))
                        .limit(15)
                        .map(value -> Shape.of("value", quoted(value), "displayName", value))
                        .toList());
    }

    private Stream<String> people() {
        return asking.may(Right.USER_PICKER)
                ? asking.host().users().all().stream()
                        .filter(Users.User::active)
                        .map(Users.User::name)
                : Stream.of();
    }
}
