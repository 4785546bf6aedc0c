package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.rest.ListeningBody.Asked;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Schemas of what bodies of requests are read as. Each operation is called with a body that listens, before it does anything: with
 * an empty one, with one element in each list, and with every word that a field has, for what is asked may depend on them. Required
 * is what is so each time.
 */
final class BodyShapes {
    /** One without a key, which is done in earnest. */
    private static final ContainerRequest REQUEST = Api.request("POST", "/board");

    private final Docstrings docs;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    BodyShapes(Docstrings docs) {
        this.docs = docs;
    }

    /** All of them, by their names. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /**
     * A reference to the schema of what an operation takes; a schema of anything if it reads its body in another way.
     *
     * @param otherwise how to call the schema where the operation itself reads it
     * @param answer the record that is answered with, whose documentation holds where that of the draft says nothing
     */
    ObjectNode of(Object resource, Method operation, String otherwise, Class<?> answer) {
        List<ListeningBody> heard = new ArrayList<>();
        ListeningBody first = heard(resource, operation, "{}");
        if (first.asked.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        Method reader = first.reader();
        FieldDocs meanings = new FieldDocs(docs, reader, answer);
        Map<String, Asked> fields = new LinkedHashMap<>();
        for (int before = -1; before < fields.size(); ) {
            before = fields.size();
            ListeningBody more = heard(resource, operation, body(fields, "", ""));
            more.asked.forEach(fields::putIfAbsent);
            heard.add(more);
        }
        for (String field : List.copyOf(fields.keySet())) {
            for (String word : Words.of(meanings.of(field))) {
                ListeningBody more = heard(resource, operation, body(fields, field, word));
                more.asked.forEach(fields::putIfAbsent);
                heard.add(more);
            }
        }
        boolean unnamed = reader.equals(operation) || reader.getName().equals("read");
        String name = unnamed ? otherwise : OperationNames.capital(reader.getName()) + "Draft";
        ObjectNode shape = shape(fields, heard, meanings);
        if (!named.getOrDefault(name, shape).equals(shape)) {
            // the same is read of another kind of element, and means something else there
            name = otherwise;
        }
        ObjectNode before = named.putIfAbsent(name, shape);
        if (before != null && !before.equals(shape)) {
            throw new IllegalStateException(reader + ": another body is called " + name + " already");
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ListeningBody heard(Object resource, Method operation, String json) {
        ListeningBody body = new ListeningBody(json);
        try {
            operation.invoke(
                    resource,
                    Arrays.stream(operation.getParameters())
                            .map(parameter -> argument(parameter, body))
                            .toArray());
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof ListeningBody.Read) && !body.asked.isEmpty()) {
                throw new IllegalStateException(operation + " does not check what it has read", e);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return body;
    }

    private static Object argument(Parameter parameter, ListeningBody body) {
        if (parameter.getType() == InputStream.class) {
            return body;
        }
        if (parameter.getType() == int.class) {
            return 1;
        }
        if (parameter.getType() == String.class) {
            return parameter.isAnnotationPresent(HeaderParam.class) ? "\"1\"" : "1";
        }
        if (parameter.getType() == ContainerRequestContext.class) {
            return REQUEST;
        }
        return parameter.getType() == UriInfo.class ? REQUEST.getUriInfo() : null;
    }

    /** A body with one element in every list that is known, and one word. */
    private static String body(Map<String, Asked> fields, String field, String word) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        fields.forEach((path, asked) -> {
            if (asked.kind() == JsonBody.Kind.OBJECTS) {
                within(body, path).putArray(last(path)).addObject();
            }
        });
        if (!field.isEmpty()) {
            within(body, field).put(last(field), word);
        }
        return body.toString();
    }

    private static ObjectNode within(ObjectNode body, String path) {
        ObjectNode at = body;
        String[] parts = path.split("\\[]\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            at = (ObjectNode) at.get(parts[i]).get(0);
        }
        return at;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static ObjectNode shape(Map<String, Asked> fields, List<ListeningBody> heard, FieldDocs meanings) {
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        objects.put("", closed());
        fields.forEach((path, asked) -> {
            String outer = path.contains(".") ? path.substring(0, path.lastIndexOf('.') + 1) : "";
            ObjectNode property = property(asked, defaults(path, heard));
            Words.restrict(property, meanings.of(path));
            unsaid(property);
            if (asked.kind() == JsonBody.Kind.OBJECTS) {
                ObjectNode items = closed();
                property.set("items", items);
                objects.put(path + "[].", items);
            }
            ObjectNode object = objects.get(outer);
            object.withObject("/properties").set(last(path), property);
            boolean required = heard.stream()
                    .filter(body -> body.asked.containsKey(path))
                    .allMatch(body -> body.required.contains(path));
            if (required) {
                object.withArray("/required").add(last(path));
                property.remove("default");
            }
        });
        return objects.get("");
    }

    /** Where what is left out is none of the words there are, nothing holds instead. */
    private static void unsaid(ObjectNode property) {
        if (property.has("format") && property.path("default").asText("none").isEmpty()) {
            property.remove("default");
        }
        if (property.has("enum") && property.has("default")) {
            boolean known = false;
            for (var word : property.get("enum")) {
                known |= word.equals(property.get("default"));
            }
            if (!known) {
                property.remove("default");
            }
        }
    }

    private static ObjectNode closed() {
        ObjectNode object = RecordShapes.object("object");
        object.putObject("properties");
        return object.put("additionalProperties", false);
    }

    /** What a field counts as where it is left out, if that depends on nothing. */
    private static Set<Object> defaults(String path, List<ListeningBody> heard) {
        Set<Object> defaults = new HashSet<>();
        heard.stream()
                .map(body -> body.asked.get(path))
                .filter(asked -> asked != null)
                .forEach(asked -> defaults.add(asked.missing()));
        return defaults;
    }

    private static ObjectNode property(Asked asked, Set<Object> defaults) {
        ObjectNode property =
                switch (asked.kind()) {
                    case TEXT -> RecordShapes.object("string");
                    case NUMBER -> RecordShapes.object("number").put("format", "double");
                    case WHOLE -> RecordShapes.object("integer").put("format", "int32");
                    case TRUTH -> RecordShapes.object("boolean");
                    case WHOLES -> list(RecordShapes.object("integer").put("format", "int32"));
                    case TEXTS -> list(RecordShapes.object("string"));
                    case OBJECTS -> RecordShapes.object("array");
                    case OBJECT -> RecordShapes.object("object");
                    case REFERENCE -> reference();
                };
        if (defaults.size() == 1) {
            Object only = defaults.iterator().next();
            if (only instanceof Double number && number == Math.rint(number)) {
                property.put("default", number.intValue());
            } else {
                property.set("default", Json.tree(new Default(only)).get("value"));
            }
        }
        return property;
    }

    private record Default(Object value) {}

    private static ObjectNode reference() {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("type").add("integer").add("string");
        return either;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = RecordShapes.object("array");
        list.set("items", items);
        return list;
    }
}
