package io.throughline.okr.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.Source;

/** Notes which elements there are, before anything refers to one. What is wrong is found later. */
final class Counting implements Reading.Pass {
    private final Arrivals arrivals = new Arrivals();

    private Counting() {}

    static Arrivals of(Source source, Course course) {
        Counting counting = new Counting();
        Reading.run(source, Course.Step.COUNTING, course, counting);
        counting.arrivals.seal();
        return counting.arrivals;
    }

    @Override
    public void row(Listing listing, int index, JsonNode row) {
        listing.named().ifPresent(kind -> {
            if (number(row.path("id"))) {
                arrivals.there(kind, row.path("id").intValue());
            }
        });
        if (listing.is(Lists.CHANGES) && number(row.path("elementId"))) {
            Element kind = kind(row.path("element").asText());
            if (!Numbering.fixed(kind)) {
                arrivals.known(kind, row.path("elementId").intValue());
            }
        }
        if (listing.is(Lists.SCOPES) && row.path("scope").asText().matches("cycle:[1-9]\\d{0,7}")) {
            arrivals.known(
                    Element.CYCLE, Integer.parseInt(row.path("scope").asText().substring("cycle:".length())));
        }
    }

    private static boolean number(JsonNode node) {
        return node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() > 0
                && node.intValue() <= Reading.LARGEST_ID;
    }

    private static Element kind(String word) {
        try {
            return Element.of(word);
        } catch (IllegalArgumentException unknown) {
            return Element.SETTINGS;
        }
    }
}
