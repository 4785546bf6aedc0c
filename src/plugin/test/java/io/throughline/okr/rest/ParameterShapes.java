package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Page;
import io.throughline.okr.usecases.batch.AnswerOnce;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of operations, as their annotations say, and what the documentation of their methods says of each. */
final class ParameterShapes {
    private static final Map<String, String> HEADERS = Map.of(
            "If-Match",
            "The version that is changed, as the `ETag` of an answer named it.",
            "If-None-Match",
            "Tags of answers the caller has; `*` for any.",
            AnswerOnce.HEADER,
            "Any text that is the caller's own: what was made under it is not made again.");

    /** Said with the body, which has its own place in the document. */
    private static final Set<String> OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH);

    /** As the resources read them: {@code Parameters.whole("limit", limit, 10, 1, 50)}. */
    private static final String WHOLE =
            "(?:Parameters\\.)?whole\\(\\s*\"%s\",\\s*\\w+,\\s*(\\d+)(?:,\\s*(\\d+),\\s*([\\w.]+))?\\s*\\)";

    private final Docstrings docs;

    ParameterShapes(Docstrings docs) {
        this.docs = docs;
    }

    ArrayNode of(Endpoint endpoint) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Method method = endpoint.method();
        Set<String> headers = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                String name = parameter.getAnnotation(PathParam.class).value();
                list.add(path(name, parameter, endpoint));
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                list.add(query(parameter, method));
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                headers.add(parameter.getAnnotation(HeaderParam.class).value());
            }
        }
        if (endpoint.statuses().contains(304)) {
            headers.add(HttpHeaders.IF_NONE_MATCH);
        }
        if (endpoint.once()) {
            headers.add(AnswerOnce.HEADER);
        }
        headers.stream()
                .filter(name -> !OF_THE_BODY.contains(name))
                .map(ParameterShapes::header)
                .forEach(list::add);
        if (endpoint.rehearsed()) {
            ObjectNode rehearsed =
                    common(Writing.DRY_RUN, "Whether nothing is written, and only said what `would` be.");
            rehearsed.withObject("/schema").put("type", "boolean").put("default", false);
            list.add(rehearsed);
        }
        if (endpoint.paged()) {
            list.add(common("cursor", "`next` of the page before; left out: the first page."));
            ObjectNode limit = common("limit", "How many at most.");
            limit.withObject("/schema").put("type", "integer").put("minimum", 1).put("maximum", Page.Wanted.MOST);
            list.add(limit);
        }
        // what looks at tags itself is written as a whole
        boolean whole = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(HttpHeaders.IF_NONE_MATCH));
        if (endpoint.read() && !whole) {
            list.add(common(
                    "fields",
                    "Names of the fields that are wanted, with commas between them: `key,owner.name`. No other is"
                            + " answered then, whatever is said to be required."));
        }
        return list;
    }

    private static ObjectNode common(String name, String description) {
        return parameter(name, "query", false, RecordShapes.object("string")).put("description", description);
    }

    private ObjectNode path(String name, Parameter parameter, Endpoint endpoint) {
        ObjectNode schema = parameter.getType() == int.class
                ? RecordShapes.object("integer").put("format", "int32")
                : RecordShapes.object("string");
        String said = docs.of(endpoint.method()).of(name);
        String path = endpoint.operation().path();
        String owner = path.substring(0, path.indexOf("/{" + name + "}")).replaceAll(".*/", "");
        Words.restrict(
                schema,
                said.isEmpty() && parameter.getType() == int.class && !owner.startsWith("{")
                        ? "id of the " + OperationNames.singular(owner).replace('-', ' ')
                        : said);
        return parameter(name, "path", true, schema);
    }

    private ObjectNode query(Parameter given, Method method) {
        String name = given.getAnnotation(QueryParam.class).value();
        String read = source(method.getDeclaringClass());
        if (read.contains("Parameters.goals(")) {
            read += source(Parameters.class);
        }
        if (read.contains("PositioningResource.shown(")) {
            read += source(PositioningResource.class);
        }
        Matcher whole = Pattern.compile(WHOLE.formatted(Pattern.quote(name))).matcher(read);
        ObjectNode schema = RecordShapes.object("string");
        if (whole.find()) {
            boolean bounded = whole.group(2) != null;
            boolean wide = !bounded || whole.group(3).contains("MAX");
            schema = RecordShapes.object("integer").put("format", bounded ? "int32" : "int64");
            schema.put("default", Integer.parseInt(whole.group(1)));
            if (bounded) {
                schema.put("minimum", Integer.parseInt(whole.group(2)));
            }
            if (!wide) {
                schema.put("maximum", Integer.parseInt(whole.group(3)));
            }
        }
        if (name.equals(Writing.DRY_RUN)) {
            schema.put("type", "boolean").put("default", false);
        }
        DefaultValue missing = given.getAnnotation(DefaultValue.class);
        if (missing != null && !missing.value().isEmpty() && !schema.has("default")) {
            schema.put("default", missing.value());
        }
        Words.restrict(schema, docs.of(method).of(javaName(name, method)));
        if (given.getType() == List.class) {
            ObjectNode several = RecordShapes.object("array");
            several.set("items", schema);
            if (schema.has("description")) {
                several.set("description", schema.remove("description"));
            }
            schema = several;
        }
        return parameter(name, "query", false, schema);
    }

    /** Documentation names parameters as Java does. */
    private static String javaName(String name, Method method) {
        Matcher named = Pattern.compile("@QueryParam\\(\"" + name + "\"\\)\\s+String\\s+(\\w+)")
                .matcher(source(method.getDeclaringClass()));
        return named.find() ? named.group(1) : name;
    }

    private static ObjectNode header(String name) {
        ObjectNode schema = RecordShapes.object("string");
        ObjectNode parameter = parameter(name, "header", name.equals("If-Match"), schema);
        String said = HEADERS.get(name);
        if (said == null) {
            throw new IllegalStateException("say what the header " + name + " is");
        }
        return parameter.put("description", said);
    }

    private static ObjectNode parameter(String name, String in, boolean required, ObjectNode schema) {
        ObjectNode parameter = Json.tree(Map.of());
        parameter.put("name", name).put("in", in).put("required", required);
        if (schema.has("description")) {
            parameter.set("description", schema.remove("description"));
        }
        parameter.set("schema", schema);
        return parameter;
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(Docstrings.source(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> query(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .map(QueryParam::value)
                .toList();
    }
}
