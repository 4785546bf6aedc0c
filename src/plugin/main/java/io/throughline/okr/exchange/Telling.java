package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.copy.Line;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Writes rows as elements of the document. People are user keys, moments are in UTC, nothing is ever null. */
final class Telling {
    private static final String NONE_REACHED = "0";

    private final Numbering numbering;

    Telling(Numbering numbering) {
        this.numbering = numbering;
    }

    /** Whether a row and all it needs were there when the numbers were given: what came later is left out. */
    boolean whole(Listing listing, Line row) {
        if (listing.named().isPresent() && numbering.of(listing.named().get(), row.id()) == 0) {
            return false;
        }
        return listing.fields().stream().allMatch(field -> switch (field.kind()) {
            case REFERENCE, SUBJECT -> field.least() == 0 || number(field, row) > 0;
            case SCOPE -> scoped(row) && !scope(row).isEmpty();
            default -> true;
        });
    }

    void write(JsonGenerator json, Listing listing, Line row, Apart apart) throws IOException {
        json.writeStartObject();
        if (listing.named().isPresent()) {
            json.writeNumberField("id", numbering.of(listing.named().get(), row.id()));
        }
        for (Field field : listing.fields()) {
            if (!(field.optional() && row.text(field.column()).isEmpty())) {
                json.writeFieldName(field.name());
                value(json, listing, field, row, apart);
            }
        }
        json.writeEndObject();
    }

    private void value(JsonGenerator json, Listing listing, Field field, Line row, Apart apart) throws IOException {
        Object column = row.columns().get(field.column());
        switch (field.kind()) {
            case WHOLE, LONG -> json.writeNumber(((Number) column).longValue());
            case NUMBER -> json.writeNumber((double) column);
            case TRUTH -> json.writeBoolean((boolean) column);
            case TEXT ->
                json.writeString(field.column().isEmpty() ? apart.said(row).reason() : (String) column);
            case WORD, DAY, PERSON -> json.writeString((String) column);
            case MOMENT -> json.writeString(moment((long) column));
            case KEY -> json.writeString(field.words().get(0) + column);
            case REFERENCE, SUBJECT -> json.writeNumber(number(field, row));
            case SCOPE -> json.writeString(scope(row));
            case TEXTS -> list(json, split((String) column, " "));
            case LINES -> list(json, split((String) column, "\n"));
            case MILESTONES -> {
                String reached = (String) column;
                int[] numbers = reached.equals(NONE_REACHED)
                        ? new int[0]
                        : Stream.of(reached.split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray();
                json.writeArray(numbers, 0, numbers.length);
            }
            case FACTS -> facts(json, field, row, apart);
            case LONG_TEXT -> json.writeString(apart.texts(listing, row).text(field.name()));
            case LONG_TEXTS -> list(json, apart.texts(listing, row).texts(field.name()));
            case STEPS -> {
                json.writeStartArray();
                for (Facts step : apart.texts(listing, row).parts(field.name())) {
                    json.writePOJO(step.values());
                }
                json.writeEndArray();
            }
            case PEOPLE, GROUPS -> list(json, apart.people(row, field.column()));
        }
    }

    private void facts(JsonGenerator json, Field field, Line row, Apart apart) throws IOException {
        Facts facts = field.name().equals("before")
                ? apart.said(row).before()
                : apart.said(row).after();
        Element of = Element.of(row.text("ELEMENT_KIND"));
        json.writePOJO(FactIds.renamed(of, facts.values(), numbering::of));
    }

    private int number(Field field, Line row) {
        Element kind = field.to().orElseGet(() -> Element.of(row.text("ELEMENT_KIND")));
        return numbering.of(kind, row.whole(field.column()));
    }

    /** The row of the epoch is no scope, and those of kept answers have nothing to tell. */
    private static boolean scoped(Line row) {
        String scope = row.text("SCOPE_KEY");
        return !scope.equals("epoch") && Scope.logged(scope);
    }

    private String scope(Line row) {
        return numbering.of(Scope.parse(row.text("SCOPE_KEY")));
    }

    static String moment(long millis) {
        return millis == 0 ? "" : Instant.ofEpochMilli(millis).toString();
    }

    private static List<String> split(String text, String between) {
        return text.isEmpty() ? List.of() : List.of(text.split(between));
    }

    private static void list(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
