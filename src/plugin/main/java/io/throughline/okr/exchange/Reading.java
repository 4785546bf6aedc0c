package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.Source;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Reads a document from its beginning to its end, one element at a time: no more is held, whatever comes. Lists stand in the order of
 * {@link Lists#ALL}, so that what is named is known before, and may be left out.
 */
final class Reading {
    /** The largest number of an element: what is known of each costs some bytes. */
    static final int LARGEST_ID = 100_000_000;

    private static final int LARGEST_ELEMENT = 4 << 20;
    private static final int DEEPEST = 20;
    private static final int STRIDE = 500;
    private static final List<String> HEAD = List.of("format", "version", "lastChange", "settings", "themes");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST_ELEMENT)
                    .maxNumberLength(40)
                    .maxNameLength(200)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final Pass pass;
    private final Course course;
    private final Course.Step step;
    private int rows;
    private long started;

    private Reading(JsonParser parser, Pass pass, Course.Step step, Course course) {
        this.parser = parser;
        this.pass = pass;
        this.step = step;
        this.course = course;
    }

    /** What is done with the elements. Each list ends, in the order of all, whether it is there or not. */
    interface Pass {
        /** The settings, or a theme, or an element of a list. */
        void row(Listing listing, int index, JsonNode row);

        /** After the last element of a list. */
        default void end(Listing listing) {}
    }

    /**
     * Reads all of it.
     *
     * @throws Refused as invalid if it is no such document, or of a version that is not known here
     * @throws CancellationException if that is wanted
     */
    static void run(Source source, Course.Step step, Course course, Pass pass) {
        try (InputStream in = source.open();
                JsonParser parser = FACTORY.createParser(in)) {
            new Reading(parser, pass, step, course).document();
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation());
        } catch (CharConversionException e) {
            throw malformed(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refused(Refused.Reason.INVALID, "", "okr.rest.body.object");
        }
        List<String> order = new ArrayList<>(HEAD);
        Lists.ALL.forEach(listing -> order.add(listing.name()));
        int place = -1;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int now = order.indexOf(name);
            if (now < 0) {
                throw new Refused(Refused.Reason.INVALID, name, "okr.rest.field.unknown");
            }
            if (now < place || (place < 1 && now != place + 1)) {
                throw new Refused(Refused.Reason.INVALID, name, "okr.import.place", order.get(Math.max(0, place)));
            }
            parser.nextToken();
            ends(place, now);
            place = now;
            part(name, now);
        }
        if (place < 1) {
            throw new Refused(Refused.Reason.INVALID, "format", "okr.import.format");
        }
        ends(place, order.size());
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation());
        }
    }

    /** Ends the lists from one place of the order to before another. */
    private void ends(int from, int to) {
        for (int i = Math.max(from, HEAD.size()); i < to; i++) {
            pass.end(Lists.ALL.get(i - HEAD.size()));
        }
        if (from < HEAD.size() && to >= HEAD.size()) {
            pass.end(SettingFields.THEMES);
        }
    }

    private void part(String name, int place) throws IOException {
        switch (name) {
            case "format" -> {
                if (!"throughline".equals(parser.getValueAsString())) {
                    throw new Refused(Refused.Reason.INVALID, "format", "okr.import.format");
                }
            }
            case "version" -> version();
            case "lastChange" -> {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    throw new Refused(Refused.Reason.INVALID, name, "okr.rest.field.text");
                }
            }
            case "settings" -> {
                started = parser.currentTokenLocation().getByteOffset();
                pass.row(SettingFields.SETTINGS, 0, tree("settings"));
            }
            case "themes" -> list(SettingFields.THEMES);
            default -> list(Lists.ALL.get(place - HEAD.size()));
        }
    }

    private void version() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != JsonParser.NumberType.INT
                || parser.getIntValue() < 1) {
            throw new Refused(Refused.Reason.INVALID, "version", "okr.rest.field.whole");
        }
        int version = parser.getIntValue();
        if (version > JsonDocuments.VERSION) {
            throw new Refused(Refused.Reason.INVALID, "version", "okr.import.version", version, JsonDocuments.VERSION);
        }
    }

    private void list(Listing listing) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Refused(Refused.Reason.INVALID, listing.name(), "okr.rest.field.objects");
        }
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            started = parser.currentTokenLocation().getByteOffset();
            pass.row(listing, index, tree(listing.path(index)));
            if (++rows % STRIDE == 0 && !course.goesOn(step, rows)) {
                throw new CancellationException("it was broken off");
            }
        }
    }

    /** The value the parser stands at. */
    private JsonNode tree(String path) throws IOException {
        if (parser.currentLocation().getByteOffset() - started > LARGEST_ELEMENT) {
            throw new Refused(Refused.Reason.INVALID, path, "okr.rest.body.too-long", LARGEST_ELEMENT);
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = nodes.objectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.set(name, tree(path));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(tree(path));
                }
                yield array;
            }
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NUMBER_INT ->
                // What is larger than any of our numbers is none of them: as a fraction it is refused where it stands.
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? nodes.numberNode(Double.MAX_VALUE)
                        : nodes.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
            default -> nodes.nullNode();
        };
    }

    /** The parser's own words quote the document and are English: only where it stopped is told. */
    private static Refused malformed(JsonLocation at) {
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return new Refused(Refused.Reason.INVALID, "", "okr.rest.body.malformed", line, column);
    }
}
