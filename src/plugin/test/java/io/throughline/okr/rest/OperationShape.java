package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.view.WouldView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the document says of an operation. */
final class OperationShape {
    private static final int LINE = 80;

    private final RecordShapes records;
    private final BodyShapes bodies;
    private final ParameterShapes parameters;

    OperationShape(Docstrings docs, RecordShapes records, BodyShapes bodies) {
        this.records = records;
        this.bodies = bodies;
        this.parameters = new ParameterShapes(docs);
    }

    ObjectNode of(Endpoint endpoint) {
        Operation operation = endpoint.operation();
        String plain = Words.sentence(operation.what());
        ObjectNode shape = Json.tree(Map.of());
        shape.put("operationId", endpoint.id());
        shape.putArray("tags").add(Endpoint.tag(operation.path()));
        shape.put("summary", summary(plain));
        shape.put("description", plain.replaceAll(",? see (?:below|\\[[^\\]]*]\\([^)]*\\))", ""));
        ArrayNode list = parameters.of(endpoint);
        if (!list.isEmpty()) {
            shape.set("parameters", list);
        }
        Method method = endpoint.method();
        if (Arrays.asList(method.getParameterTypes()).contains(InputStream.class)) {
            shape.set("requestBody", body(endpoint));
        }
        ObjectNode responses = shape.putObject("responses");
        for (int status : endpoint.statuses()) {
            responses.set(Integer.toString(status), response(endpoint, status));
        }
        responses.putObject("default").put("$ref", "#/components/responses/Otherwise");
        return shape;
    }

    /** What stands before anything is added, in a line. */
    private static String summary(String sentence) {
        String begun =
                sentence.replaceAll("(?:[;:(]|\\.$).*", "").replace("`", "").strip();
        int end = begun.length() <= LINE ? begun.length() : begun.lastIndexOf(", ", LINE);
        return end < 0 ? begun : begun.substring(0, end);
    }

    private ObjectNode body(Endpoint endpoint) {
        ObjectNode body = Json.tree(Map.of());
        body.put("required", true);
        ObjectNode content = body.putObject("content");
        for (String type : endpoint.method().getAnnotation(Consumes.class).value()) {
            ObjectNode media = content.putObject(type);
            if (type.equals(Json.TYPE)) {
                List<Answers> answers = endpoint.answers();
                Class<?> answer =
                        answers.isEmpty() ? Object.class : answers.get(0).value();
                String own = OperationNames.capital(endpoint.id()) + "Draft";
                media.set("schema", bodies.of(endpoint.resource(), endpoint.method(), own, answer));
            }
        }
        return body;
    }

    private ObjectNode response(Endpoint endpoint, int status) {
        ObjectNode response = Json.tree(Map.of());
        if (status >= 400) {
            return response.put("$ref", "#/components/responses/" + OpenApi.responseName(status));
        }
        response.put(
                "description",
                switch (status) {
                    case 200 -> "What was asked for, or what is now.";
                    case 201 -> "What was made.";
                    case 202 -> "It has begun.";
                    case 204 -> "Done; there is nothing to say.";
                    case 304 -> "It is what the caller has, by the tag he named.";
                    default -> throw new IllegalStateException("say what " + status + " means");
                });
        ObjectNode headers = Json.tree(Map.of());
        boolean says = status != 204 && status != 304;
        boolean told = endpoint.operation().statuses().contains(status);
        if (status == 304 || (says && told && tagged(endpoint))) {
            // what is only foreseen has none
            header(headers, HttpHeaders.ETAG, ETAG, status != 200 || !endpoint.rehearsed());
        }
        boolean located = Arrays.asList(endpoint.method().getParameterTypes()).contains(UriInfo.class);
        if ((status == 201 || status == 202) && located) {
            header(headers, HttpHeaders.LOCATION, "Address of what was made.", true);
        }
        if (!headers.isEmpty()) {
            response.set("headers", headers);
        }
        if (says) {
            ObjectNode content = response.putObject("content");
            types(endpoint.method()).forEach(type -> content.set(type, media(endpoint, status, type)));
        }
        return response;
    }

    private ObjectNode media(Endpoint endpoint, int status, String type) {
        ObjectNode media = Json.tree(Map.of());
        if (type.equals(Json.TYPE)) {
            List<ObjectNode> shapes = new ArrayList<>();
            if (endpoint.operation().statuses().contains(status)) {
                endpoint.answers().stream()
                        .map(answer -> answer.list().isEmpty()
                                ? records.of(answer.value())
                                : records.list(answer.list(), answer.value(), endpoint.paged()))
                        .forEach(shapes::add);
            }
            if (status == 200 && endpoint.rehearsed()) {
                shapes.add(records.list("would", WouldView.class, false));
            }
            if (shapes.size() == 1) {
                media.set("schema", shapes.get(0));
            } else {
                ArrayNode any = media.putObject("schema").putArray("anyOf");
                shapes.forEach(any::add);
            }
        }
        return media;
    }

    private static Stream<String> types(Method method) {
        Produces said = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : method.getDeclaringClass().getAnnotation(Produces.class);
        return Arrays.stream(said.value()).filter(type -> !type.equals(Problem.MEDIA_TYPE));
    }

    /** An element has its version as its tag; what is shown has one of its bytes, which a condition can name. */
    private static boolean tagged(Endpoint endpoint) {
        boolean conditional = Arrays.stream(endpoint.method().getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(HttpHeaders.IF_NONE_MATCH));
        boolean known = endpoint.operation().statuses().contains(304);
        return conditional
                || known
                || endpoint.read()
                || endpoint.answers().stream().anyMatch(OperationShape::versioned);
    }

    private static boolean versioned(Answers answers) {
        return answers.list().isEmpty()
                && answers.value().isRecord()
                && Arrays.stream(answers.value().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"));
    }

    private static void header(ObjectNode headers, String name, String description, boolean always) {
        headers.putObject(name)
                .put("description", description)
                .put("required", always)
                .putObject("schema")
                .put("type", "string");
    }

    private static final String ETAG =
            "The version of an element, strong, to be named in `If-Match`; or a tag of these very bytes, weak, to be named in"
                    + " `If-None-Match`.";
}
