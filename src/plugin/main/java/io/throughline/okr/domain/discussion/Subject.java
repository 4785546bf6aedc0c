package io.throughline.okr.domain.discussion;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import java.util.List;
import java.util.stream.Collectors;

/** What comments and evidence can hang on. */
public record Subject(Element element, int id) {
    /** All that people write, but for what they say of it; a positioning goes by the id of its org unit. */
    public static final List<Element> KINDS = List.of(
            Element.OBJECTIVE,
            Element.KEY_RESULT,
            Element.CHECK_IN,
            Element.ACTION,
            Element.CONTRIBUTION,
            Element.ORG_UNIT,
            Element.POSITIONING,
            Element.CYCLE,
            Element.KPI,
            Element.KPI_VALUE);

    public Subject {
        if (!KINDS.contains(element) || id < 1) {
            throw new IllegalArgumentException("nothing hangs on " + element + " " + id);
        }
    }

    /**
     * The subject of a kind's word.
     *
     * @throws io.throughline.okr.domain.Refused as invalid if there is no such kind, or the id is none
     */
    public static Subject of(String word, int id) {
        Faults faults = new Faults();
        String words = KINDS.stream().map(Element::word).collect(Collectors.joining(", "));
        faults.require(
                KINDS.stream().anyMatch(kind -> kind.word().equals(word)),
                "element",
                word.isEmpty() ? "okr.refused.required" : "okr.refused.not-one-of",
                words);
        faults.require(id > 0, "id", "okr.refused.unknown");
        faults.refuse();
        return new Subject(Element.of(word), id);
    }

    /** Adds it to facts. */
    Facts addTo(Facts facts) {
        return facts.with("element", element.word()).with("elementId", id);
    }
}
