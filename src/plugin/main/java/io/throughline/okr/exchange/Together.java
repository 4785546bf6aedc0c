package io.throughline.okr.exchange;

import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.usecases.export.Imported.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds between all elements there would be after a merge: those here, as they would be then, and those that are added. Each
 * side may be right and both together wrong: a loop that needs two, days that end before those of what is here alone.
 */
final class Together {
    private static final List<Listing> KNIT = List.of(
            Lists.ORG_UNITS,
            Lists.CYCLES,
            Lists.CUSTOM_FIELDS,
            Lists.OBJECTIVES,
            Lists.KEY_RESULTS,
            Lists.CONTRIBUTIONS);
    private static final Pattern PLACE = Pattern.compile("(\\w+)\\[(\\d+)\\](.*)");

    private final Plan plan;
    private final Side here;
    private final Map<String, List<Part>> parts = new HashMap<>();

    Together(Plan plan, Side here) {
        this.plan = plan;
        this.here = here;
    }

    /**
     * Looks at all of it, if every element is right by itself.
     *
     * @param others is given what is wrong with what is here alone
     */
    void check(List<Fault> others) {
        if (!plan.faults().isEmpty() || plan.idle()) {
            return;
        }
        Wrong wrong = new Wrong();
        Arrivals arrivals = new Arrivals();
        for (Listing listing : KNIT) {
            parts(listing).forEach(part -> listing.named().ifPresent(kind -> arrivals.there(kind, part.row().number)));
        }
        arrivals.seal();
        Coherence coherence = new Coherence(arrivals, wrong);
        for (Listing listing : KNIT) {
            List<Part> some = parts(listing);
            for (int i = 0; i < some.size(); i++) {
                coherence.row(listing, i, listing.path(i), some.get(i).row());
            }
            coherence.end(listing);
        }
        bothWays(wrong);
        wrong.news().forEach(fault -> tell(fault, others));
    }

    /** Nothing is aligned to another as its home and contributes to it as well. */
    private void bothWays(Wrong wrong) {
        Set<List<Integer>> given = new HashSet<>();
        for (Part part : parts(Lists.CONTRIBUTIONS)) {
            given.add(List.of(
                    part.row().whole("OBJECTIVE_ID"),
                    part.row().whole("TO_KEY_RESULT_ID"),
                    part.row().whole("TO_OBJECTIVE_ID")));
        }
        List<Part> objectives = parts(Lists.OBJECTIVES);
        for (int i = 0; i < objectives.size(); i++) {
            Taken row = objectives.get(i).row();
            int keyResult = row.whole("HOME_KEY_RESULT_ID");
            if (given.contains(List.of(row.number, keyResult, row.whole("HOME_OBJECTIVE_ID")))) {
                String field = keyResult > 0 ? ".parentKeyResult" : ".parentObjective";
                wrong.add("objectives[" + i + "]" + field, "okr.refused.contributes-already");
            }
        }
    }

    /** All elements of a list as they would be. */
    private List<Part> parts(Listing listing) {
        return parts.computeIfAbsent(listing.name(), name -> {
            Map<Integer, Fate> changed = new HashMap<>();
            List<Part> all = new ArrayList<>();
            for (Fate fate : plan.of(listing)) {
                if (fate.is(Outcome.CHANGED)) {
                    changed.put(fate.here.orElseThrow().number, fate);
                }
            }
            for (Taken row : here.of(listing)) {
                Fate fate = changed.get(row.number);
                all.add(fate == null ? new Part(row, Optional.empty()) : new Part(then(fate, row), Optional.of(fate)));
            }
            for (Fate fate : plan.of(listing)) {
                if (fate.is(Outcome.ADDED)) {
                    all.add(new Part(fate.meant, Optional.of(fate)));
                }
            }
            return all;
        });
    }

    /** The state of a cycle stays. */
    private static Taken then(Fate fate, Taken here) {
        Taken then = fate.meant.copy();
        if (fate.listing.is(Lists.CYCLES)) {
            then.columns.put("CYCLE_STATE", here.text("CYCLE_STATE"));
        }
        return then;
    }

    /** Puts what is wrong to the element of the document; what is here alone is named as people call it. */
    private void tell(Fault fault, List<Fault> others) {
        Matcher place = PLACE.matcher(fault.field());
        if (!place.matches()) {
            others.add(fault);
            return;
        }
        Part part = parts.get(place.group(1)).get(Integer.parseInt(place.group(2)));
        String field = place.group(3);
        part.fate()
                .ifPresentOrElse(
                        fate -> fate.refuse(
                                field.startsWith(".") ? field.substring(1) : field, fault.messageKey(), named(fault)),
                        () -> others.add(new Fault(
                                name(place.group(1), part) + field, fault.messageKey(), List.of(named(fault)))));
    }

    /** A fault may name a place as well. */
    private Object[] named(Fault fault) {
        return fault.arguments().stream()
                .map(one -> {
                    Matcher place = PLACE.matcher(String.valueOf(one));
                    if (!place.matches()) {
                        return one;
                    }
                    return name(place.group(1), parts.get(place.group(1)).get(Integer.parseInt(place.group(2))));
                })
                .toArray();
    }

    private static String name(String list, Part part) {
        String name = KNIT.stream()
                .filter(listing -> listing.name().equals(list))
                .map(listing -> Fate.name(listing, part.row()))
                .findFirst()
                .orElse("");
        return name.isEmpty() ? list : name;
    }

    /**
     * An element as it would be.
     *
     * @param fate of the element of the document that it is; empty for one that is here alone, or says the same
     */
    private record Part(Taken row, Optional<Fate> fate) {}
}
