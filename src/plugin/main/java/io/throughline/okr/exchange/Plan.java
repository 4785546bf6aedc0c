package io.throughline.okr.exchange;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.usecases.export.Imported.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a merge does with every element of a document, found out before anything is written. */
final class Plan {
    private static final List<Listing> COMPARED = Lists.ALL.stream()
            .filter(listing -> !listing.is(Lists.SCOPES) && !listing.is(Lists.CHANGES))
            .toList();

    private final Side document;
    private final Side here;
    private final Matching matching;
    private final Map<String, List<Fate>> fates = new LinkedHashMap<>();
    /** What lies in the trash of the document, or hangs on it, by number there. */
    private final Map<Element, Set<Integer>> left = new EnumMap<>(Element.class);
    /** The cycle of goals and of what hangs on them, by shared numbers. */
    private final Map<Element, Map<Integer, Integer>> cycleOf = new EnumMap<>(Element.class);
    /** Of what lies in the trash here. */
    private final Map<Element, Set<Integer>> trashed = new EnumMap<>(Element.class);

    private final Map<Integer, String> closed = new HashMap<>();
    private final List<Fault> others = new ArrayList<>();

    Plan(Side document, Side here, List<Theme> themes) {
        this.document = document;
        this.here = here;
        this.matching = new Matching(last(here, themes));
        look();
        settings(themes);
        for (Listing listing : Lists.ALL) {
            List<Fate> some = fates(listing);
            if (COMPARED.contains(listing)) {
                matching.match(listing, some, here.of(listing));
            }
        }
        COMPARED.forEach(listing -> fates.get(listing.name()).forEach(this::decide));
        positionings();
        new Together(this, here).check(others);
    }

    Matching matching() {
        return matching;
    }

    /** Those of a list, in the order of the document. */
    List<Fate> of(Listing listing) {
        return fates.getOrDefault(listing.name(), List.of());
    }

    /** All of them, list by list. */
    Map<String, List<Fate>> all() {
        return fates;
    }

    /** How many rows of the log the document has, which are left. */
    int changes() {
        return document.changes();
    }

    /** Whether there is nothing to be written. */
    boolean idle() {
        return fates.values().stream()
                .flatMap(List::stream)
                .noneMatch(fate -> fate.is(Outcome.ADDED) || fate.is(Outcome.CHANGED));
    }

    /** Everything that is wrong, in the order of the document. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>();
        fates.values().forEach(some -> some.forEach(fate -> all.addAll(fate.faults)));
        all.addAll(others);
        return all;
    }

    /** What is wrong with what is here alone, if the document's came to it. */
    List<Fault> others() {
        return others;
    }

    private List<Fate> fates(Listing listing) {
        return fates.computeIfAbsent(listing.name(), name -> {
            List<Fate> made = new ArrayList<>();
            for (Taken row : document.of(listing)) {
                made.add(new Fate(listing, made.size(), row));
            }
            return made;
        });
    }

    /** Notes of what is here where it belongs, what is closed, and what lies in the trash. */
    private void look() {
        for (Taken cycle : here.of(Lists.CYCLES)) {
            if (cycle.text("CYCLE_STATE").equals(Cycle.State.CLOSED.word())) {
                closed.put(cycle.number, cycle.text("NAME"));
            }
        }
        for (Listing listing :
                List.of(Lists.OBJECTIVES, Lists.KEY_RESULTS, Lists.CHECK_INS, Lists.ACTIONS, Lists.CONTRIBUTIONS)) {
            Element kind = listing.named().orElseThrow();
            for (Taken row : here.of(listing)) {
                belongs(kind, row.number, cycle(listing, row));
                boolean above =
                        listing.is(Lists.KEY_RESULTS) && among(trashed, Element.OBJECTIVE, row.whole("OBJECTIVE_ID"));
                if (above || (Boolean) row.columns.getOrDefault("TRASHED", false)) {
                    trashed.computeIfAbsent(kind, any -> new HashSet<>()).add(row.number);
                }
            }
        }
    }

    /** Settings stay as they are here; themes are matched by their names. */
    private void settings(List<Theme> themes) {
        fates(SettingFields.SETTINGS);
        for (Fate fate : fates(SettingFields.THEMES)) {
            fate.outcome =
                    matching.match(ElementRules.theme(fate.said), themes).isPresent() ? Outcome.SAME : Outcome.ADDED;
        }
    }

    private void decide(Fate fate) {
        Listing listing = fate.listing;
        fate.meant = matching.meant(listing, fate.said);
        fate.cycle = cycle(listing, fate.meant);
        listing.named().ifPresent(kind -> belongs(kind, fate.meant.number, fate.cycle));
        if (fate.is(Outcome.REFUSED)) {
            return;
        }
        if (leaves(fate)) {
            listing.named().ifPresent(kind -> left.computeIfAbsent(kind, any -> new HashSet<>())
                    .add(fate.said.number));
            return;
        }
        fate.outcome = Outcome.ADDED;
        fate.here.ifPresent(there -> compare(fate, there));
        if (fate.is(Outcome.ADDED) || fate.is(Outcome.CHANGED)) {
            requireThere(fate);
            requireOpen(fate);
        }
    }

    /** Whether it lies in the trash of the document, hangs on what does, or on what is gone there. */
    private boolean leaves(Fate fate) {
        if ((Boolean) fate.said.columns.getOrDefault("TRASHED", false)) {
            return true;
        }
        if (fate.listing.is(Lists.PROGRESS_POINTS) && !matching.fresh(fate.meant.whole("ELEMENT_ID"))) {
            return true;
        }
        for (Field field : fate.listing.fields()) {
            boolean hangs = field.kind() == Kind.SUBJECT
                    || (field.kind() == Kind.REFERENCE
                            && (field.least() == 1
                                    || field.name().equals("replyTo")
                                    || fate.listing.is(Lists.CONTRIBUTIONS)));
            if (hangs && fate.said.whole(field.column()) > 0) {
                boolean gone = fate.meant.whole(field.column()) == 0;
                if (gone || among(left, kind(field, fate.said), fate.said.whole(field.column()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void compare(Fate fate, Taken there) {
        Listing listing = fate.listing;
        fate.fields = Sameness.differing(listing, fate.meant, there);
        if (listing.is(Lists.COMMENTS)) {
            comment(fate, there);
            return;
        }
        if (listing.is(Lists.KEY_NUMBERS) && fate.said.whole("LAST_NUMBER") < there.whole("LAST_NUMBER")) {
            fate.fields = List.of();
        }
        fate.outcome = fate.fields.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        if (listing.is(Lists.OBJECTIVES) || listing.is(Lists.KEY_RESULTS)) {
            if (!fate.said.columns.get("CREATED_AT").equals(there.columns.get("CREATED_AT"))) {
                fate.refuse("key", "okr.merge.another", Fate.name(listing, there));
                return;
            }
            if (among(trashed, listing.named().orElseThrow(), there.number)) {
                fate.refuse("key", "okr.merge.trash", Fate.name(listing, there));
                return;
            }
        }
        fate.fields.stream()
                .filter(field -> Sameness.fixed(listing, field))
                .forEach(field -> fate.refuse(field, "okr.merge.fixed"));
    }

    /** What was removed stays removed, and is removed nowhere else: a merge takes nothing away. */
    private static void comment(Fate fate, Taken there) {
        if ((Boolean) there.columns.get("REMOVED") || (Boolean) fate.said.columns.get("REMOVED")) {
            fate.fields = List.of();
        }
        fate.outcome = fate.fields.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
    }

    /** What is named must not lie in the trash of the document alone. */
    private void requireThere(Fate fate) {
        for (Field field : fate.listing.fields()) {
            if (field.kind() == Kind.REFERENCE && field.firm()) {
                Element kind = kind(field, fate.said);
                int number = fate.said.whole(field.column());
                if (matching.fresh(fate.meant.whole(field.column())) && among(left, kind, number)) {
                    fate.refuse(field.name(), "okr.merge.left");
                }
            }
        }
    }

    private void requireOpen(Fate fate) {
        int cycle = fate.listing.is(Lists.CYCLES) ? fate.meant.number : fate.cycle;
        boolean ofCycle = "cycle".equals(fate.said.columns.get("ELEMENT_KIND"));
        String name = closed.get(ofCycle ? (Integer) fate.meant.whole("ELEMENT_ID") : (Integer) cycle);
        if (name != null) {
            fate.refuse("", "okr.refused.cycle-closed", name);
        }
    }

    /** Of each org unit that is here the last version counts: a text that is another is its next version. */
    private void positionings() {
        Map<Integer, Fate> last = new HashMap<>();
        for (Fate fate : of(Lists.POSITIONINGS)) {
            if (!fate.is(Outcome.LEFT) && !matching.fresh(fate.meant.whole("ORG_UNIT_ID"))) {
                fate.outcome = Outcome.LEFT;
                last.merge(
                        fate.meant.whole("ORG_UNIT_ID"),
                        fate,
                        (one, other) -> one.said.whole("VERSION") > other.said.whole("VERSION") ? one : other);
            }
        }
        Map<Integer, Taken> now = new HashMap<>();
        here.of(Lists.POSITIONINGS)
                .forEach(row -> now.merge(
                        row.whole("ORG_UNIT_ID"),
                        row,
                        (one, other) -> one.whole("VERSION") > other.whole("VERSION") ? one : other));
        last.forEach((unit, fate) -> {
            Taken there = now.get(unit);
            Taken like = fate.meant.copy();
            if (there != null) {
                like.columns.put("VERSION", there.whole("VERSION"));
                fate.fields = Sameness.differing(Lists.POSITIONINGS, like, there);
            }
            fate.outcome = there != null && fate.fields.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        });
    }

    /** The cycle an element belongs to by what it names, whose own is known; 0 for none. */
    private int cycle(Listing listing, Taken row) {
        return switch (listing.name()) {
            case "objectives" -> row.whole("CYCLE_ID");
            case "keyResults", "contributions" -> belonging(Element.OBJECTIVE, row.whole("OBJECTIVE_ID"));
            case "checkIns", "issueLinks", "actions" -> belonging(Element.KEY_RESULT, row.whole("KEY_RESULT_ID"));
            case "comments", "evidence", "customValues", "progressPoints" ->
                belonging(Element.of(row.text("ELEMENT_KIND")), row.whole("ELEMENT_ID"));
            default -> 0;
        };
    }

    private int belonging(Element kind, int number) {
        return cycleOf.getOrDefault(kind, Map.of()).getOrDefault(number, 0);
    }

    private void belongs(Element kind, int number, int cycle) {
        cycleOf.computeIfAbsent(kind, any -> new HashMap<>()).put(number, cycle);
    }

    private static boolean among(Map<Element, Set<Integer>> some, Element kind, int number) {
        return some.getOrDefault(Numbering.home(kind), Set.of()).contains(number);
    }

    private static Element kind(Field field, Taken row) {
        return field.to().orElseGet(() -> Element.of(row.text("ELEMENT_KIND")));
    }

    private static int last(Side here, List<Theme> themes) {
        return IntStream.concat(
                        Lists.ALL.stream()
                                .flatMap(listing -> here.of(listing).stream())
                                .mapToInt(row -> row.number),
                        themes.stream().mapToInt(Theme::id))
                .max()
                .orElse(0);
    }

    /** @throws Refused as invalid with everything that is wrong */
    void refuse() {
        Wrong wrong = new Wrong();
        faults().forEach(fault ->
                wrong.add(fault.field(), fault.messageKey(), fault.arguments().toArray()));
        wrong.refuse();
    }
}
