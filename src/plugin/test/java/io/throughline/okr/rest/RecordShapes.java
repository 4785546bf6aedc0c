package io.throughline.okr.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.view.JobView;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas of what records are written as: every component by its name and type, with what its documentation says of it. */
final class RecordShapes {
    private final Docstrings docs;
    private final TextFields texts;
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Class<?>> taken = new TreeMap<>();

    RecordShapes(Docstrings docs, TextFields texts) {
        this.docs = docs;
        this.texts = texts;
    }

    /** All that were asked for, and those within them, by their names. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /** A reference to the schema of a record; an object of any kind for {@code Object}. */
    ObjectNode of(Class<?> type) {
        if (type == Object.class) {
            return object("object");
        }
        String name = name(type);
        Class<?> before = taken.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw new IllegalStateException(type + " and " + before + " would both be called " + name);
        }
        if (before == null) {
            named.put(name, shape(type));
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** {@code KeyResultStep} for {@code KeyResultView.Step}. */
    static String name(Class<?> type) {
        String own = type.getSimpleName().replaceAll("View$", "");
        return type.getEnclosingClass() == null ? own : name(type.getEnclosingClass()) + own;
    }

    private ObjectNode shape(Class<?> type) {
        Docstrings.Doc doc = docs.of(type);
        ObjectNode shape = object("object");
        describe(shape, doc.text());
        ObjectNode properties = shape.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = value(component.getGenericType(), type);
            Words.restrict(property, doc.of(component.getName()));
            properties.set(component.getName(), property);
        }
        for (String added : texts.of(type)) {
            properties.set(
                    added, object("string").put("description", "The same in the words of the caller's language."));
        }
        if (type == JobView.class) {
            ObjectNode links =
                    object("object").put("description", "Addresses of what can be done with it now, by its name.");
            links.set("additionalProperties", object("string").put("format", "uri"));
            properties.set("links", links);
        }
        var required = shape.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return shape;
    }

    private ObjectNode value(Type type, Class<?> within) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            ObjectNode list = object("array");
            list.set("items", value(generic.getActualTypeArguments()[0], within));
            return list;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            ObjectNode map = object("object");
            Type values = generic.getActualTypeArguments()[1];
            map.set(
                    "additionalProperties",
                    values == Object.class ? JsonNodeFactory.instance.booleanNode(true) : value(values, within));
            return map;
        }
        if (type instanceof Class<?> plain) {
            return plain(plain, within);
        }
        throw new IllegalStateException("say what " + type + " of " + within + " is written as");
    }

    private ObjectNode plain(Class<?> type, Class<?> within) {
        if (type.isRecord()) {
            return of(type);
        }
        return switch (type.getSimpleName()) {
            case "int" -> object("integer").put("format", "int32");
            case "Integer" -> object("integer").put("format", "int32");
            case "long" -> object("integer").put("format", "int64");
            case "double" -> object("number").put("format", "double");
            case "boolean" -> object("boolean");
            case "String" -> object("string");
            case "JsonNode", "ObjectNode", "Object" -> JsonNodeFactory.instance.objectNode();
            default -> throw new IllegalStateException("say what " + type + " of " + within + " is written as");
        };
    }

    static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static void describe(ObjectNode node, String text) {
        if (!text.isEmpty()) {
            node.put("description", text);
        }
    }

    /** A list under a name, and nothing beside it. */
    ObjectNode list(String name, Class<?> of, boolean paged) {
        ObjectNode shape = object("object");
        ObjectNode list = object("array");
        list.set("items", of(of));
        shape.putObject("properties").set(name, list);
        shape.putArray("required").add(name);
        if (paged) {
            ObjectNode next =
                    object("string").put("description", "`cursor` of the next page; \"\" where there is none.");
            shape.withObject("/properties").set("next", next);
            shape.withArray("/required").add("next");
        }
        return shape;
    }
}
