package io.throughline.okr.rest;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests with one thing wrong with them, or strange at least. */
final class Spoilt {
    /** By escapes, which tell even what UTF-8 cannot. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> STRANGE = List.of(
            "' or '1'='1",
            "'; drop table ao_x; --",
            "\" OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "#set($x = 1) $x",
            "../../../../etc/passwd",
            "%00%0d%0aX: y",
            "\u0000",
            "\ud800",
            "\u202e\u0000\uffff",
            "=cmd|' /C calc'!A0",
            "长".repeat(5_000),
            "{0} {1} ''{''",
            "-1",
            "1e400",
            "9223372036854775808",
            "NaN",
            "null",
            "*");

    private static final List<String> IDS =
            List.of("0", "-1", "2147483647", "2147483648", "-2147483648", "999999", "abc", "1.5", "%2e%2e", "1%00");

    private static final List<String> TAGS = List.of(
            "\"0\"", "\"99999\"", "*", "W/\"1\"", "1", "\"-1\"", "\"99999999999999999999\"", "", "\"a\", \"b\"");

    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "multipart/form-data", "image/*", "application/json;charset=utf-16");

    private final Random random;

    Spoilt(Random random) {
        this.random = random;
    }

    Asked of(Asked sound) {
        Asked asked = sound;
        if (asked.body() == null || random.nextInt(3) == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> asked.at(asked.path().replaceFirst("/\\d+", "/" + oneOf(IDS)));
                case 1 -> asked.without("If-Match");
                case 2 -> asked.without("If-Match").with("If-Match", oneOf(TAGS));
                case 3 -> asked.with(oneOf(List.of("Content-Type", "Accept")), oneOf(TYPES));
                case 4 -> asked.by(oneOf(List.of("PUT", "POST", "DELETE", "PATCH", "GET", "PROPFIND")));
                default -> strangeQuery(asked);
            };
        }
        return asked.sending(body(asked.body()));
    }

    private Asked strangeQuery(Asked asked) {
        String value = Escaped.of(oneOf(STRANGE));
        if (asked.path().contains("=")) {
            return asked.at(asked.path().replaceFirst("=[^&]*", "=" + value));
        }
        return asked.at(asked.path() + "?" + oneOf(List.of("unit", "cycle", "after", "id", "x")) + "=" + value);
    }

    private String body(String sound) {
        return switch (random.nextInt(12)) {
            case 0 -> sound.substring(0, random.nextInt(sound.length()));
            case 1 -> "[".repeat(2_000) + sound;
            case 2 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
            case 3 -> sound + sound;
            case 4 -> oneOf(List.of("", "null", "[]", "\"x\"", "7", "<a/>"));
            case 5 ->
                sound.length() < 500 && random.nextInt(20) == 0 ? " ".repeat(JsonBody.LIMIT) + sound : " " + sound;
            default -> field(sound);
        };
    }

    private String field(String sound) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(sound);
            List<String> names = new ArrayList<>();
            body.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(8) == 0 ? "unknown" : oneOf(names);
            body.set(name, strange(body.path(name)));
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            return sound;
        }
    }

    private JsonNode strange(JsonNode was) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(oneOf(List.of(-1, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, 999_999)));
            case 2 -> NODES.numberNode(oneOf(List.of(1e308, -1e308, 0.1 + 0.2, 1e13, Double.MIN_VALUE)));
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 ->
                NODES.arrayNode().add(was.deepCopy()).add(NODES.objectNode()).addNull();
            case 5 -> NODES.objectNode().set("x", was.deepCopy());
            default -> NODES.textNode(oneOf(STRANGE));
        };
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
